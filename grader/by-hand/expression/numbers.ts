import type { Arithmetic, EntrywiseFunction, Sign } from "./arithmetic.ts";
import { CONSTANTS } from "./tree.ts";

const FUNCTIONS: Record<EntrywiseFunction, (x: number) => number> = {
  ...{ exp: Math.exp, log: Math.log, sqrt: Math.sqrt, abs: Math.abs, sin: Math.sin, cos: Math.cos, tanh: Math.tanh },
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
};
const BETWEEN: Record<Sign, (a: number, b: number) => number> = {
  ...{ "+": (a, b) => a + b, "-": (a, b) => a - b, "*": (a, b) => a * b, "/": (a, b) => a / b, "^": (a, b) => a ** b },
};

/** What has no value comes out as NaN or infinite. */
export const NUMBERS: Arithmetic<number> = {
  of: (value) => value,
  constant: (name) => CONSTANTS[name]!,
  combine: (sign, left, right) => BETWEEN[sign](left, right),
  apply: (name, of) => FUNCTIONS[name](of),
};
