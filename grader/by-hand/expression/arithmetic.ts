import type { FunctionName } from "./tree.ts";

/** Functions of one number; on a row or a matrix they work entry by entry. */
export type EntrywiseFunction = Exclude<FunctionName, "transpose" | "diag" | "sum">;
export type Sign = "+" | "-" | "*" | "/" | "^";

/**
 * How one computes with what stands for a number: with numbers themselves, or with fractions of polynomials. What an
 * expression means on rows and matrices is written once, in ./evaluate.ts, for both.
 */
export type Arithmetic<T> = {
  of(value: number): T;
  /** pi or e. */
  constant(name: string): T;
  combine(sign: Sign, left: T, right: T): T;
  apply(name: EntrywiseFunction, of: T): T;
};
