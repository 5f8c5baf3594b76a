import { readGrid } from "./read-grid.ts";

/** The cells of a grid of this shape with what was typed into them so far, whatever text or list that came from. */
export function typedCells(answer: unknown, shape: number[]): string[][] {
  const [rows, columns] = shape.length === 2 ? [shape[0]!, shape[1]!] : [1, shape[0] ?? 1];
  const lines = linesOf(answer, shape);
  return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, k) => typedText(lines[i]?.[k])));
}

function linesOf(answer: unknown, shape: number[]): unknown[][] {
  if (shape.length === 0) return [[answer]];
  if (typeof answer === "string") {
    const read = readGrid(answer, shape);
    return "problem" in read ? [] : read;
  }
  return shape.length === 1 ? [listOf(answer)] : listOf(answer).map(listOf);
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export function typedText(raw: unknown): string {
  return typeof raw === "string" ? raw : typeof raw === "number" ? String(raw) : "";
}

/** Ids that were chosen, as far as this part still has them. */
export function chosenIds(raw: unknown, items: readonly { id: string }[]): string[] {
  return listOf(raw).filter((id): id is string => items.some((item) => item.id === id));
}
