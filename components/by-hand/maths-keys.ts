import type { Symbols } from "#grader/by-hand/expression/parse.ts";
import { typesetName } from "#grader/by-hand/expression/typeset.ts";

/** A key: what stands on it, what a screen reader says, and what it does. #@ is what is selected, #? an empty place. */
export type MathsKey = { label: string; index?: string; name: string } & (
  | { insert: string }
  | { command: EditCommand }
);
export type EditCommand = "moveToPreviousChar" | "moveToNextChar" | "deleteBackward";

const key = (label: string, name: string, insert: string): MathsKey => ({ label, name, insert });
const call = (name: string, insert: string): MathsKey => key(name, name, `${insert}\\left(#?\\right)`);

const DIGITS = [..."1234567890", "."].map((digit) => key(digit, digit === "." ? "point" : digit, digit));
const OPERATORS = [
  key("+", "plus", "+"),
  key("−", "minus", "-"),
  key("·", "times", "\\cdot "),
  key("a⁄b", "fraction", "\\frac{#@}{#?}"),
  key("aⁿ", "power", "#@^{#?}"),
  key("( )", "brackets", "\\left(#?\\right)"),
  key("√", "square root", "\\sqrt{#?}"),
];
const FUNCTIONS = [call("tanh", "\\tanh"), call("exp", "\\exp"), call("log", "\\log"), call("σ", "\\sigma")];
const ROW_OPERATORS = [
  key("⊙", "times, entry by entry", "\\odot "),
  key("⊘", "divided by, entry by entry", "\\oslash "),
  key("aᵀ", "transpose", "#@^{\\top}"),
  call("diag", "\\operatorname{diag}"),
  call("sum", "\\operatorname{sum}"),
];
const EDITING: MathsKey[] = [
  { label: "←", name: "move left", command: "moveToPreviousChar" },
  { label: "→", name: "move right", command: "moveToNextChar" },
  { label: "⌫", name: "delete", command: "deleteBackward" },
];

/** The rows of a keyboard for these names; with rows or matrices among them it has what those need. */
export function keysFor(symbols: Symbols): MathsKey[][] {
  const hasRows = Object.values(symbols).some(({ shape }) => shape.length > 0);
  return [
    [...Object.keys(symbols).map(keyOfName), ...EDITING],
    DIGITS,
    [...OPERATORS, ...FUNCTIONS, ...(hasRows ? ROW_OPERATORS : [])],
  ];
}

function keyOfName(name: string): MathsKey {
  const [label = name, index] = name.split("_");
  return { label, name: name.replace("_", " "), insert: typesetName(name), ...(index && { index }) };
}
