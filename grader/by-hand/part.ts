import { z } from "zod";

/** A part's id, and the name under which its answer is sent: as in code, so that the author's functions can be called so. */
const PartId = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "a part's id is a name as in code: letters and digits");
/** The id of a step or an option. */
const ItemId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens");

/**
 * How far a number may be from the right one. Significant digits: half a unit in the last of so many digits of the right
 * number.
 */
export const PartTolerance = z.union([
  z.strictObject({ absolute: z.number().nonnegative(), relative: z.number().nonnegative(), reason: z.string().min(1) }),
  z.strictObject({ significantDigits: z.int().min(1).max(15), reason: z.string().min(1) }),
]);
export type PartTolerance = z.infer<typeof PartTolerance>;

const SymbolName = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)?$/,
    "a symbol is letters and digits, with at most one index: w, h_1, W_xh",
  );
/** A name in an expression, and what it stands for: a number, or a row or matrix of this shape. */
const ExpressionSymbol = z.strictObject({
  shape: z.array(z.int().min(1).max(8)).max(2).default([]),
  /** Only above zero, as under a logarithm. */
  positive: z.boolean().default(false),
});
export type ExpressionSymbol = z.infer<typeof ExpressionSymbol>;

const common = {
  id: PartId,
  title: z.string().min(1).max(80),
  /** Markdown with KaTeX, with the variant's numbers in double braces. */
  prompt: z.string().min(1),
  points: z.int().positive().max(100).default(1),
  /** Earlier parts whose answers this one is computed from. */
  follows: z.array(PartId).default([]),
};
/**
 * How the answer is to be written, beside its value. `sum` and `product` look at the outermost operation; `no-brackets` at
 * what brackets a book would print; `not-simplified` asks for the reference's own terms and factors, in any order.
 */
const ExpressionForm = z.enum(["sum", "product", "no-brackets", "not-simplified"]);
export type ExpressionForm = z.infer<typeof ExpressionForm>;

/** What the task demands of an expression's form. */
const demands = {
  /** The only names that may stand in the answer: "as a function of h alone". */
  only: z.array(z.string()).optional(),
  /** Names and functions that have to stand in it. */
  contains: z.array(z.string()).min(1).optional(),
  /** The most operations and functions that it may have, where the short form is asked for. */
  mostOperations: z.int().positive().optional(),
  form: ExpressionForm.optional(),
};
const Demands = z.object(demands);
export type Demands = z.infer<typeof Demands>;

const Step = z.strictObject({
  id: ItemId,
  text: z.string().min(1),
  /** The steps that have to stand before this one. */
  after: z.array(ItemId).default([]),
});
const Wrong = z.strictObject({ id: ItemId, text: z.string().min(1), explanation: z.string().min(1) });
/** What may be chosen: a wrong option says why it is none. */
export const ChoiceOption = z.union([
  Wrong,
  z.strictObject({ id: ItemId, text: z.string().min(1), right: z.literal(true) }),
]);

export const Part = z.discriminatedUnion("kind", [
  z.strictObject({ ...common, kind: z.literal("number"), tolerance: PartTolerance }),
  z.strictObject({ ...common, kind: z.literal("vector"), length: z.int().min(1).max(12), tolerance: PartTolerance }),
  z.strictObject({
    ...{ ...common, kind: z.literal("matrix"), tolerance: PartTolerance },
    ...{ rows: z.int().min(1).max(8), columns: z.int().min(1).max(8) },
  }),
  z.strictObject({
    ...{ ...common, kind: z.literal("expression") },
    symbols: z.record(SymbolName, ExpressionSymbol),
    /** Of the answer; [] for a number. */
    shape: z.array(z.int().min(1).max(8)).max(2).default([]),
    ...demands,
  }),
  z.strictObject({
    ...{ ...common, kind: z.literal("order") },
    steps: z.array(Step).min(2).max(12),
    distractors: z.array(Wrong).max(8).default([]),
  }),
  z.strictObject({
    ...{ ...common, kind: z.literal("choice") },
    several: z.boolean().default(false),
    options: z.array(ChoiceOption).min(2).max(10),
  }),
]);
/** What is answered on paper. */
export type Part = z.infer<typeof Part>;
export type PartOf<Kind extends Part["kind"]> = Part & { kind: Kind };

/** A program to write, in the folder parts/<id>: graded as an exercise of kind code. */
export const ProgramPart = z.strictObject({ ...common, kind: z.literal("code") });
export type ProgramPart = z.infer<typeof ProgramPart>;
export const AnyPart = z.discriminatedUnion("kind", [Part, ProgramPart]);
export type AnyPart = z.infer<typeof AnyPart>;
export type NumericPart = PartOf<"number" | "vector" | "matrix">;

export function isByHand(part: AnyPart): part is Part {
  return part.kind !== "code";
}

export function isNumericPart(part: AnyPart): part is NumericPart {
  return part.kind === "number" || part.kind === "vector" || part.kind === "matrix";
}

/** Without a tolerance it is whole numbers that are asked for. */
export function isWholePart({ tolerance }: NumericPart): boolean {
  return "absolute" in tolerance && tolerance.absolute === 0 && tolerance.relative === 0;
}

/** [] for a number, [2] for a vector, [2, 3] for a matrix. */
export function shapeOfPart(
  part: { kind: "number" } | { kind: "vector"; length: number } | { kind: "matrix"; rows: number; columns: number },
): number[] {
  if (part.kind === "number") return [];
  return part.kind === "vector" ? [part.length] : [part.rows, part.columns];
}
