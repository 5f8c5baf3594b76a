import { z } from "zod";
import type { AskedPart } from "./asked-part.ts";
import { drawPoints, isDefinedSomewhere } from "./expression/compare.ts";
import { evaluate, inWords, matrixShape, type Quantity, ShapeError } from "./expression/evaluate.ts";
import { dividesByZero } from "./expression/exact/compare-exactly.ts";
import { readLatex } from "./expression/latex/read-latex.ts";
import { parseExpression, type Symbols } from "./expression/parse.ts";
import type { Expression } from "./expression/tree.ts";
import { isWholePart, type Part, type PartOf, shapeOfPart } from "./part.ts";
import { readGrid } from "./read-grid.ts";
import { readNumber } from "./read-number.ts";

/** An answer that is understood: numbers in the part's shape, the expression as it was written, ids. */
export type Answer = number | number[] | number[][] | string | string[];

/** What is wrong with one field. `path` is the entry of a vector or matrix, `at` a character of its text. */
export type FieldProblem = { message: string; path: number[]; at?: number };

/** As much of a part as its answer depends on, whether its author or a learner has it. */
export type AnswerForm = Part | AskedPart | { kind: "code"; starter: string };
type FormOf<Kind extends AnswerForm["kind"]> = AnswerForm & { kind: Kind };

export type Reading =
  | { status: "empty" }
  | { status: "understood"; answer: Answer }
  | { status: "problem"; problems: FieldProblem[] };

const EMPTY: Reading = { status: "empty" };
/** JSON makes 1e999 infinite, which is to be said of it as of any other text. */
const Text = z.custom<string | number>((raw) => typeof raw === "string" || typeof raw === "number").transform(String);
const Row = z.array(Text).max(64);
const Ids = z.array(z.string().max(200)).max(64);

/** What was typed, pasted or written in a file for one part, understood or with what is wrong with it. */
export function readAnswer(part: AnswerForm, raw: unknown): Reading {
  if (raw === undefined || raw === null) return EMPTY;
  if (part.kind === "expression") return readExpression(part, raw);
  if (part.kind === "code") return readProgram(part.starter, raw);
  return part.kind === "order" || part.kind === "choice" ? readIds(part, raw) : readNumbers(part, raw);
}

function problem(message: string, path: number[] = [], at?: number): Reading {
  return { status: "problem", problems: [{ message, path, ...(at === undefined ? {} : { at }) }] };
}

function readNumbers(part: FormOf<"number" | "vector" | "matrix">, raw: unknown): Reading {
  const shape = shapeOfPart(part);
  const isWhole = "isWhole" in part ? part.isWhole : isWholePart(part);
  const one = Text.safeParse(raw);
  if (shape.length === 0) return one.success ? readCells([[one.data]], shape, isWhole) : problem("takes one number");
  if (one.success && one.data.trim() === "") return EMPTY;
  const cells = one.success ? readGrid(one.data, shape) : cellsOf(raw, shape);
  return "problem" in cells ? problem(cells.problem) : readCells(cells, shape, isWhole);
}

function cellsOf(raw: unknown, shape: number[]): string[][] | { problem: string } {
  const parsed = shape.length === 1 ? z.tuple([Row]).safeParse([raw]) : z.array(Row).max(64).safeParse(raw);
  if (parsed.success) return parsed.data;
  return { problem: shape.length === 1 ? "takes a row of numbers" : "takes rows of numbers" };
}

function readCells(cells: string[][], shape: number[], isWhole: boolean): Reading {
  if (cells.flat().every((cell) => cell.trim() === "")) return EMPTY;
  const [rows, columns] = shape.length === 2 ? [shape[0]!, shape[1]!] : [1, shape[0] ?? 1];
  if (cells.length !== rows || cells.some((row) => row.length !== columns))
    return problem(`takes ${sizeInWords(shape)}, and was given ${sizeOf(cells)}`);
  const problems: FieldProblem[] = [];
  const values = cells.map((row, i) =>
    row.map((cell, k) => {
      const path = [[], [k], [i, k]][shape.length]!;
      const reading = cell.trim() === "" ? { problem: "is empty" } : readNumber(cell, isWhole);
      if ("value" in reading) return reading.value;
      const { problem: message, ...place } = reading;
      problems.push({ message, path, ...place });
      return 0;
    }),
  );
  if (problems.length > 0) return { status: "problem", problems };
  return { status: "understood", answer: [values[0]![0]!, values[0]!, values][shape.length]! };
}

function sizeInWords(shape: number[]): string {
  if (shape.length === 0) return "one number";
  return shape.length === 1 ? `${shape[0]} numbers` : `${shape[0]} rows of ${shape[1]}`;
}

function sizeOf(cells: string[][]): string {
  if (cells.length === 1) return cells[0]!.length === 1 ? "one" : String(cells[0]!.length);
  const lengths = [...new Set(cells.map((row) => row.length))];
  return lengths.length === 1 ? `${cells.length} rows of ${lengths[0]}` : "rows of unequal length";
}

function readExpression(part: FormOf<"expression">, raw: unknown): Reading {
  const text = Text.safeParse(raw);
  if (!text.success) return problem("takes an expression as text");
  if (text.data.trim() === "") return EMPTY;
  const understood = understandExpression(part, text.data);
  if (!("problem" in understood)) return { status: "understood", answer: text.data.trim() };
  return problem(understood.problem, [], understood.at);
}

/** What is long costs much at each point, and what has no value costs all of them. */
const [LONG, FEW_POINTS] = [200, 24];

/** The tree of what was written, or what is wrong with it: its signs, its names, its sizes, or that it has no value. */
export function understandExpression(
  part: Pick<PartOf<"expression">, "symbols" | "shape">,
  text: string,
): Expression | { problem: string; at?: number } {
  const expression = parseExpression(text, part.symbols);
  if ("problem" in expression) return latexProblem(text, part.symbols) ?? expression;
  const points = drawPoints(part.symbols);
  try {
    const due: Quantity = { shape: matrixShape(part.shape), entries: [] };
    const given = evaluate(expression, points[0]!);
    if (String(given.shape) !== String(due.shape))
      return { problem: `is ${inWords(given)}, and ${inWords(due)} is asked for` };
    if (dividesByZero(expression, part.symbols)) return { problem: "has no value anywhere: it divides by zero" };
    if (!isDefinedSomewhere(expression, text.length > LONG ? points.slice(0, FEW_POINTS) : points))
      return {
        problem: "has no value anywhere: it divides by zero, or takes the root or the logarithm of what cannot be",
      };
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    return { problem: error.message };
  }
  return expression;
}

/** A maths field's content stays LaTeX as long as it cannot be understood; its reader says why. */
function latexProblem(text: string, symbols: Symbols): { problem: string } | null {
  const reading = text.includes("\\") ? readLatex(text, Object.keys(symbols)) : text;
  return typeof reading === "string" ? null : reading;
}

/** The starter as it was given is nobody's answer. What is wrong with a program is for its own grading to say. */
function readProgram(starter: string, raw: unknown): Reading {
  if (typeof raw !== "string") return problem("takes a program as text");
  const isUntouched = raw.trim() === "" || raw.trim() === starter.trim();
  return isUntouched ? EMPTY : { status: "understood", answer: raw };
}

function readIds(part: FormOf<"order" | "choice">, raw: unknown): Reading {
  const ids = Ids.safeParse(raw);
  if (!ids.success) return problem("takes a list of ids");
  if (ids.data.length === 0) return EMPTY;
  const known = itemsOf(part);
  const stranger = ids.data.find((id) => !known.some((item) => item.id === id));
  if (stranger !== undefined) return problem(`has no "${stranger}"`);
  if (new Set(ids.data).size < ids.data.length) return problem("names one thing twice");
  if (part.kind === "choice" && !part.several && ids.data.length > 1) return problem("takes one answer");
  return { status: "understood", answer: ids.data };
}

function itemsOf(part: FormOf<"order" | "choice">): { id: string }[] {
  if ("items" in part) return part.items;
  return part.kind === "choice" ? part.options : [...part.steps, ...part.distractors];
}
