import { readId } from "./hypothesis.ts";

type Words = (a: string, b: string) => string;

const code = (text: string) => `\`${text.replaceAll("`", "'")}\``;

/** By the kind of a hypothesis; the arguments are what it is about, ready to be shown. */
const WORDS: Record<string, Words> = {
  // Inputs
  "input-ignored": (a) => `${a} does not seem to enter: your values are what comes out with zeros in its place.`,
  "input-transposed": (a) =>
    `${a} is used transposed. A vector is a row here, and goes through a matrix as $x\\,W$: row $i$ of the matrix belongs to entry $i$ of the vector.`,
  "input-negated": (a) => `${a} enters with the wrong sign.`,
  "input-reversed": (a) => `${a} is read in reverse: its last entry is taken for the first.`,
  "input-columns-reversed": (a) => `The entries of each row of ${a} are read in reverse.`,
  "counted-from-one": (a) => `${a} is counted from 1. Here counting begins at 0.`,
  "counted-from-zero": (a) => `${a} is taken one too large: as if something that counts from 1 were counted from 0.`,
  "input-unheeded": (a) => `${a} is not heeded: your values are what comes out when it never occurs.`,
  "one-smaller": (a) => `Your values are what comes out with ${a} one smaller.`,
  "one-larger": (a) => `Your values are what comes out with ${a} one larger.`,
  "only-last-row": (a) => `Only the last row of ${a} enters your values.`,
  "only-first-row": (a) => `Only the first row of ${a} enters your values.`,
  "first-row-ignored": (a) => `The first row of ${a} does not enter your values.`,
  "last-row-ignored": (a) => `The last row of ${a} does not enter your values.`,
  "first-row-dropped": (a) => `You begin at the second entry of ${a}: the first is left out.`,
  "last-row-dropped": (a) => `You stop before the last entry of ${a}.`,
  "first-row-throughout": (a) => `The first entry of ${a} is used again and again. Does an index stand still?`,
  "one-row-early": (a) => `${a} is read one step early: each step uses the entry of the step after it.`,
  "one-row-late": (a) => `${a} is read one step late: each step uses the entry of the step before it.`,
  "input-averaged": (a) => `All rows of ${a} are treated alike, as if each were their mean.`,
  "input-divided-by-rows": (a) => `${a} enters divided by the number of its rows: a mean where a sum is due.`,
  "input-squared": (a) => `${a} enters squared.`,
  "input-root": (a) => `The root of ${a} enters, and not ${a} itself.`,
  "input-complement": (a) => `$1 - x$ is used where $x$ = ${a} is due, or the other way round.`,
  "input-as-one": (a) => `${a} has no effect: your values are what comes out with ones in its place.`,
  "input-bent": (a) => `${a} goes through a $\\tanh$ before it is used.`,
  "input-slope": (a) => `$1 - x^2$ is taken of ${a} before it is used.`,
  "input-size": (a) => `The signs of ${a} are lost before it is used.`,
  "inputs-exchanged": (a, b) => `${a} and ${b} have changed places.`,
  "input-replaced": (a, b) => `${b} is used where ${a} belongs.`,
  "gates-exchanged": (a, b) => `The gates ${a} and ${b} have changed places: each has the weights of the other.`,
  "gate-replaced": (a, b) => `Gate ${a} is computed with the weights of gate ${b}. Every gate has weights of its own.`,
  "gates-alike": (a) => `All gates are computed with the weights of gate ${a}. Every gate has weights of its own.`,
  "last-step-dropped": () => "You stop one step early: the last step is left out.",
  "first-step-dropped": () => "You begin one step late: the first step is left out.",
  "steps-reversed": () => "Time runs backwards: the last step is taken for the first.",
  // Answers
  "sign-turned": () => "The sign is turned: every entry is the right one times −1.",
  "all-zero": () => "Every entry is zero. Is something computed and never stored?",
  "all-one": () => "Every entry is one.",
  "tanh-left-out": () => "The $\\tanh$ is missing: your values are what goes into it.",
  "tanh-too-many": () => "There is one $\\tanh$ too many.",
  "sigmoid-left-out": () => "The sigmoid $\\sigma$ is missing: your values are what goes into it.",
  "sigmoid-too-many": () => "There is one sigmoid $\\sigma$ too many.",
  "sigmoid-for-tanh": () => "A sigmoid $\\sigma$ stands where a $\\tanh$ is due.",
  "tanh-for-sigmoid": () => "A $\\tanh$ stands where a sigmoid $\\sigma$ is due.",
  "exponential-left-out": () => "Your values are the logarithms of the right ones.",
  "logarithm-left-out": () => "Your values are the exponentials of the right ones: a logarithm is missing.",
  "surprise-left-out": () => "Your value is the probability $p$ itself. Asked for is $-\\ln p$.",
  "surprise-linear": () => "Your value is $1 - p$. Asked for is $-\\ln p$.",
  squared: () => "Your values are the squares of the right ones: a root is missing.",
  root: () => "Your values are the roots of the right ones.",
  absolute: () => "The sizes are right and the signs are lost.",
  "negative-cut": () => "What is negative became zero.",
  complement: () => "Your values are $1 - x$ where $x$ is right.",
  inverted: () => "Your values are $1/x$ where $x$ is right: a fraction is upside down.",
  "one-more": () => "Every entry is one too large.",
  "one-less": () => "Every entry is one too small.",
  "one-more-if-any": () => "It is one too large wherever there is one.",
  "one-less-if-any": () => "It is one too small wherever there is one.",
  "whether-any": () => "You say whether there is any, and not how many.",
  "rounded-to-whole": () => "Your values are rounded to whole numbers.",
  transposed: () => "Your matrix is the right one transposed: rows and columns have changed places.",
  "rows-reversed": () => "The order is reversed: what belongs first stands last.",
  "columns-reversed": () => "Within each row the order is reversed.",
  "one-step-early": () => "Everything stands one step too early.",
  "one-step-late": () => "Everything stands one step too late.",
  "one-step-late-repeated": () => "Everything stands one step too late, after the first twice.",
  "one-step-early-repeated": () => "Everything stands one step too early, with the last twice.",
  "first-column-left-out": () => "The first entry of each row is missing.",
  "last-column-left-out": () => "The last entry of each row is missing.",
  "first-left-out": () => "The first entry is missing.",
  "last-left-out": () => "The last entry is missing.",
  "only-last-right": () => "Only the last row is there; all before it is zero.",
  "only-first-right": () => "Only the first row is there; all after it is zero.",
  "first-zero": () => "All is right but the first row, which is zero.",
  "last-zero": () => "All is right but the last row, which is zero.",
  "only-last": () => "You give back the last row alone. Asked for are all of them.",
  "only-first": () => "You give back the first row alone. Asked for are all of them.",
  "first-throughout": () => "Every row is the first one.",
  "last-throughout": () =>
    "Every row is the last one. Rows that are one and the same array all show what was written last.",
  "added-up": () => "Your rows are running sums of the right ones.",
  "added-up-from-end": () => "Your rows are running sums of the right ones, from the end.",
  differences: () => "Your rows are the differences of neighbours of the right ones.",
  "sum-over-columns": () => "You added up each row. Asked for is the whole matrix.",
  "sum-over-rows": () => "You added up each column. Asked for is the whole matrix.",
  flattened: () => "All entries stand in one row. Asked for is a matrix.",
  "rows-normalised": () => "Each row is divided by its sum.",
  normalised: () => "Your values are divided by their sum.",
  "softmax-applied": () => "A softmax was applied that is not asked for.",
  "largest-only": () => "The largest entry became 1 and all others 0.",
  factor: (a) => `Every entry is the right one times ${a}.`,
  "times-length": (a) => `Every entry is the right one times ${a}: a sum where a mean is due, or one factor too many.`,
  "by-length": (a) =>
    `Every entry is the right one divided by ${a}: a mean where a sum is due, or one division too many.`,
  "times-input": (a) => `Every entry is the right one times ${a}: this factor is there once too often.`,
  "by-input": (a) => `Every entry is the right one divided by ${a}: this factor is missing.`,
  "input-handed-back": (a) => `What you give back is ${a}, unchanged.`,
  "input-throughout": (a) => `Every entry is ${a}. Is it stored in the place of what was computed?`,
  "one-step-late-from": (a) =>
    `Everything stands one step too late: ${a} comes first, and the last step is missing. Store a state after it was computed.`,
  "input-missing": (a) => `Your values lack ${a}: it is not added.`,
  "input-too-many": (a) => `${a} is added once too often.`,
  "input-factor-missing": (a) => `Your values lack the factor ${a}.`,
  "input-factor-too-many": (a) => `The factor ${a} is there once too often.`,
  "difference-to-input": (a) => `You give back the step from ${a} to the result, and not the result.`,
  "twice-from-input": (a) => `You move ${a} by the right amount in the wrong direction.`,
  "output-repeated": (a) => `The values of ${a} stand here.`,
  "mean-of-rows": (a) => `You took the mean of the rows of ${a}.`,
  "sum-of-rows": (a) => `You added up the rows of ${a}.`,
  "first-row-of": (a) => `You took the first row of ${a}.`,
  "last-row-of": (a) => `You took the last row of ${a}.`,
  "length-of": (a) => `You took the length (the root of the sum of squares) of ${a}.`,
  "sum-of": (a) => `You added up all of ${a}.`,
  "outputs-exchanged": (a, b) => `${a} and ${b} have changed places.`,
  // One expression of the formula
  "term-left-out": (a) => `A term is missing from a sum: ${a}.`,
  "sum-overwritten": (a) =>
    a === code("")
      ? "A sum over the steps keeps only its last term: each one replaces what was there before."
      : `${a} keeps only its last term: each one replaces what was there before. Add to it.`,
  "factor-left-out": (a) => `A factor is missing: ${a}.`,
  "bend-left-out": (a) => `A ${a} is missing: what goes into it is used as it is.`,
  "other-bend": (a) => `Where ${a} is due there is the other one of $\\tanh$ and $\\sigma$.`,
  "bent-twice": (a) => `${a} is applied twice.`,
  "relu-for-bend": (a) => `There is a ReLU where ${a} is due.`,
  "gate-complemented": (a) => `${a} and its complement $1 - x$ have changed places.`,
  "slope-left-out": (a) => `On the way back a slope is missing: the derivative of the function that made ${a}.`,
  "value-for-slope": (a) => `On the way back the value ${a} is used where its slope is due.`,
  "slope-bent-twice": (a) =>
    `The slope is taken of a value that was bent once more: ${a} is already what comes out of the function.`,
  "slope-of-other": (a) =>
    `The slope at ${a} is that of another function: $1 - h^2$ belongs to $\\tanh$, $s\\,(1 - s)$ to $\\sigma$.`,
  "slope-not-squared": (a) => `The slope at ${a} is one minus the value. It is one minus its **square**.`,
  "slope-plus": (a) => `The slope at ${a} is $1 + h^2$. Look at the sign.`,
  "product-transposed": (a) => `The product with ${a} uses it transposed.`,
  "product-not-transposed": (a) =>
    `On the way back the product with ${a} uses it as it is. It has to be transposed there.`,
  "product-left-out": (a) => `The product with ${a} is left out.`,
  "outer-transposed": (a, b) => `An outer product of ${a} and ${b} is transposed.`,
  "complement-left-out": (a) => `${a} is used where $1 - x$ of it is due.`,
  "complement-in-place": (a) => `$1 - x$ is used where $x$ = ${a} is due.`,
  "sign-turned-inside": (a) =>
    a === code("")
      ? "A sign inside of the formula is turned."
      : `A sign inside of the formula is turned: that before ${a}.`,
  "difference-turned": (a, b) => `A difference is turned: it is ${a} minus ${b}.`,
  "subtraction-left-out": (a) => `${a} is not subtracted.`,
  "complement-of-other": (a, b) => `$1 - x$ of ${a} is used where ${b} belongs.`,
  "product-subtracted": (a, b) => `The product of ${a} and ${b} is subtracted where it has to be added.`,
  "sum-restarted": (a) => `The sum begins anew with each product of ${a}: what was added before is lost. Add to it.`,
  "last-product-only": (a, b) =>
    `Of the products of ${a} with ${b} only the last one is kept: each replaces the one before it. Add them up.`,
  "first-entry-throughout": (a, b) =>
    `In the products of ${a} with ${b} the first entry of ${a} is used throughout. Does an index stand still?`,
  "first-product-only": (a, b) => `Of the products of ${a} with ${b} only the first one counts.`,
  "divisor-alone": (a) => `What is to be divided is missing: ${a} stands there by itself.`,
  "argument-negated": (a) => `What goes into ${a} has the wrong sign.`,
  "slope-one-plus": (a) => `The slope at ${a} is one plus the value. It is one minus its **square**.`,
  "slope-is-square": (a) => `The slope at ${a} is the square of the value. It is **one minus** the square.`,
  "sum-for-product": (a, b) => `${a} and ${b} are added. They are multiplied.`,
  "slope-of-unbent": (a) =>
    `The slope at ${a} is taken of what goes **into** the function. $1 - h^2$ and $s\\,(1 - s)$ are written with what comes out of it.`,
  "unbent-value": (a) => `Where ${a} belongs, what goes into its function is used.`,
  "product-before-factor": (a, b) => `The factor ${a} is applied after the product with ${b}. It belongs before it.`,
  "factor-before-product": (a, b) => `The factor ${a} is applied before the product with ${b}. It belongs after it.`,
  "bend-before-term": (a) => `${a} is added after the function. It belongs inside.`,
  "bent-term-by-term": () => "Each term goes through the function by itself. Add them up first.",
  "brackets-left-out": (a) =>
    `Brackets are missing around ${a}: the factor or divisor beside it acts on one of its terms alone.`,
  "collected-in-first": (a) => `All of ${a} is added up in its first place. Does an index stand still?`,
  "collected-in-first-column": (a) =>
    `All of each row of ${a} is added up in its first place. Does an index stand still?`,
  "first-entry-left-out": (a) => `The first entry of ${a} is left out: counting begins at 0.`,
  "first-column-zero": (a) => `The first entry in each row of ${a} is left out: counting begins at 0.`,
  "begins-at-one": (a) => `A sum begins at one and not at zero: that of ${a}.`,
  "first-product-left-out": (a, b) =>
    `Of the products of ${a} with ${b} the first one is left out: counting begins at 0.`,
  "first-column-throughout": (a) =>
    `Of each row of ${a} the first entry is used throughout. Does an index stand still?`,
  "index-still": (a) => `The first entry of ${a} is used throughout. Does an index stand still?`,
  "first-round-left-out": (a) => `The loop over ${a} begins one round late.`,
  "last-round-left-out": (a) => `The loop over ${a} ends one round early.`,
  "subtracted-alone": (a) => `Only ${a} is left of a difference, and with the wrong sign.`,
  "sum-for-quotient": (a, b) => `${a} and ${b} are added. The one is divided by the other.`,
  "term-inside-root": (a) => `${a} is added inside of the root. It belongs outside.`,
  "divided-for-multiplied": (a) => `You divide by ${a} where you have to multiply by it.`,
  "starts-from-zero": (a) => `You begin with zeros. You have to begin with ${a}.`,
  "absolute-sum": () => "Absolute values are added up where squares and a root are due.",
  "root-of-mean": () => "The root of the **mean** of the squares is taken. A length is the root of their sum.",
  "other-value": (a, b) => `${a} is used where ${b} belongs.`,
  "not-divided": (a) => `A division is missing: by ${a}.`,
  "multiplied-for-divided": (a) => `You multiply by ${a} where you have to divide.`,
  "upside-down": (a, b) => `A fraction is upside down: it is ${a} over ${b}.`,
  "divided-by-one-more": (a) => `You divide by one more than ${a}.`,
  "power-left-out": (a) => `A power is missing: the exponent is ${a}.`,
  edge: (a) => `A comparison decides differently where both sides are equal: ${a}.`,
  "index-early": (a) => `${a} is read one place too early.`,
  "index-late": (a) => `${a} is read one place too late.`,
  "not-handed-on": (a) => `Nothing is handed on from step to step: each one begins with ${a} again.`,
  always: (a) => `A case distinction always ends in ${a}.`,
  "condition-left-out": () => "A condition is left out.",
  "order-kept": (a) => `${a} is walked through from the wrong end.`,
  "order-turned": (a) => `${a} comes out in reverse order.`,
  "first-for-last": (a) => `The first of ${a} is taken where the last is due.`,
  "last-only": (a) => `Of ${a} only the last counts.`,
  "first-only": () => "Of a sum only the first term counts.",
  "not-cut": (a) => `${a} is used whole where a part of it is due.`,
  "not-shifted": (a) => `${a} is not shifted: inputs and targets stand one step apart.`,
  "softmax-left-out": () => "The softmax is missing.",
  "transposition-left-out": (a) => `${a} has to be transposed here.`,
  "root-left-out": () => "A root is missing.",
  "absolute-left-out": () => "An absolute value is missing.",
  "exponential-left-out-inside": () => "An exponential is missing.",
  "largest-entry": () => "The largest entry is taken for the length.",
  "bound-left-out": (a) => `A bound is missing: ${a}.`,
  "other-function": (a, b) => `There is a ${b} where ${a} is due.`,
  "function-left-out": (a) => `A ${a} is missing.`,
  // Seen in the array itself
  "not-finite": (a) =>
    `There is a ${a} where a number is due. Look for a division by zero, a logarithm of zero, an index past the end, or an overflow.`,
  "shape-transposed": () => "Rows and columns have changed places: is it transposed?",
  "shape-wrong": () => "The shape is another one than asked for.",
  ragged: () => "The rows are not equally long.",
  "single-precision": () =>
    "Your values are right to the precision of `float32`. Compute with ordinary numbers, which are `float64`.",
  "nearly-right": () =>
    "Your values are right to about three digits: something is approximated, rounded or too small to be seen.",
  rounded: () => "Your values are rounded. Give back all digits.",
  permuted: () => "The right numbers are there, in the wrong places.",
};

/** The kinds there are. */
export const KINDS = Object.keys(WORDS);

/** What a learner is told: a function of the id alone. */
export function wordsFor(id: string): string {
  const { kind, things, output } = readId(id);
  const words = WORDS[kind];
  if (!words) throw new Error(`there are no words for "${kind}"`);
  const [a = "", b = ""] = things.map(showThing);
  const sentence = words(a || code(""), b || "what goes with it");
  return output ? `In ${code(output)}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence;
}

/** `X#0` is the length of an axis. */
function showThing(thing: string): string {
  const [, name, axis] = /^(.*)#(\d+)$/s.exec(thing) ?? [];
  if (name === undefined) return code(thing);
  return axis === "0" ? `the length of ${code(name)}` : `the number of columns of ${code(name)}`;
}
