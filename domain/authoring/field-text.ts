import { numberOf } from "./metadata-text.ts";

/** How a value is typed: as a line of text, a number, words with commas between them, or several lines. */
export type FieldKind = "text" | "number" | "words" | "lines";

/** A value as its field shows it. */
export function fieldText(value: unknown, kind: FieldKind): string {
  if (value === undefined || value === null) return "";
  if (kind === "words" && Array.isArray(value)) return value.join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The value that was typed. What is emptied is left out where it is optional, and else stays as an empty one. */
export function typedValue(typed: string, kind: FieldKind, isOptional: boolean): unknown {
  if (isOptional && typed.trim() === "") return undefined;
  if (kind === "number") return numberOf(typed) ?? "";
  if (kind !== "words") return typed;
  // A comma at the end is the beginning of the next word.
  return typed === "" ? [] : typed.split(",").map((word) => word.trimStart());
}
