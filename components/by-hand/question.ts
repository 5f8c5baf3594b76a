import type { ReactNode } from "react";
import type { AskedPart } from "#grader/by-hand/asked-part.ts";
import { typedText } from "#grader/by-hand/typed-cells.ts";

/** A part with its texts rendered on the server, so that their mathematics costs the browser nothing. */
export type Question = AskedPart & {
  promptNode: ReactNode;
  /** By the ids of its steps or options. */
  itemNodes: Record<string, ReactNode>;
};

/** What stands in the fields, by part: text as it was typed, ids as they were chosen. */
export type RawAnswers = Record<string, unknown>;

/** A draft's text; anything that is none of ours is as good as nothing. */
export function parseRawAnswers(text: string): RawAnswers {
  try {
    const raw: unknown = JSON.parse(text);
    return typeof raw === "object" && raw !== null && !Array.isArray(raw) ? (raw as RawAnswers) : {};
  } catch {
    return {};
  }
}

/** What nobody has written anything into. */
export const NO_ANSWERS = "{}";

export const textOf = typedText;

/** The cells of a grid as an answer of its shape. */
export function gridAnswer(cells: string[][], shape: number[]): unknown {
  return [cells[0]![0], cells[0], cells][shape.length];
}

export function idsOf(raw: unknown): string[] {
  return Array.isArray(raw) ? raw.filter((id) => typeof id === "string") : [];
}
