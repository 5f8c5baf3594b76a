import { z } from "zod";
import type { AskedPart } from "./asked-part.ts";
import { shapeOfPart } from "./part.ts";
import { chosenIds, typedCells, typedText } from "./typed-cells.ts";

/** An answer for people to read: numbers as they were typed, texts of what was chosen. `tex` where the expression is typeset. */
export const ShownAnswer = z.intersection(
  z.object({ id: z.string(), title: z.string() }),
  z.discriminatedUnion("form", [
    z.object({ form: z.literal("none") }),
    z.object({ form: z.literal("grid"), rows: z.array(z.array(z.string())) }),
    z.object({ form: z.literal("expression"), text: z.string(), tex: z.string().optional() }),
    z.object({ form: z.literal("list"), isOrdered: z.boolean(), items: z.array(z.string()) }),
    z.object({ form: z.literal("text"), text: z.string() }),
  ]),
);
export type ShownAnswer = z.infer<typeof ShownAnswer>;

/** What was written down for one part, understood or not. */
export function showAnswer(part: AskedPart, raw: unknown): ShownAnswer {
  const { id, title } = part;
  switch (part.kind) {
    case "number":
    case "vector":
    case "matrix": {
      const rows = typedCells(raw, shapeOfPart(part));
      return { id, title, ...(rows.flat().every((cell) => cell.trim() === "") ? NONE : { form: "grid", rows }) };
    }
    case "expression":
      return { id, title, ...(typedText(raw).trim() ? { form: "expression", text: typedText(raw) } : NONE) };
    case "order":
    case "choice": {
      const ids = chosenIds(raw, part.items);
      const items = ids.map((chosen) => part.items.find((item) => item.id === chosen)!.text);
      return { id, title, ...(ids.length > 0 ? { form: "list", isOrdered: part.kind === "order", items } : NONE) };
    }
    case "code":
      return { id, title, ...(typedText(raw).trim() ? { form: "text", text: typedText(raw) } : NONE) };
  }
}

const NONE = { form: "none" as const };
