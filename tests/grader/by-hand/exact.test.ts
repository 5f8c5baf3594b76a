import fc from "fast-check";
import { expect, test } from "vitest";
import { decideEquality } from "#grader/by-hand/expression/decide-equality.ts";
import { compareExactly, dividesByZero } from "#grader/by-hand/expression/exact/compare-exactly.ts";
import { add, atom, constant, multiply, type Polynomial, Work } from "#grader/by-hand/expression/exact/polynomial.ts";
import { FAMILIES } from "./expression-pairs.ts";
import { parsed, symbols } from "./symbols.ts";

const exactly = (a: string, b: string) => compareExactly(parsed(a), parsed(b), symbols);

test("what is exactly equal is never among the pairs that are not, nor the other way round", () => {
  const counts = { equal: 0, different: 0, null: 0 };
  for (const { form, equal, unequal } of FAMILIES) {
    for (const other of equal) {
      const found = exactly(form, other);
      expect(found, `${form} and ${other}`).not.toBe("different");
      counts[`${found}`]++;
    }
    for (const other of unequal) {
      const found = exactly(form, other);
      expect(found, `${form} and ${other}`).not.toBe("equal");
      counts[`${found}`]++;
    }
  }
  expect(counts.equal).toBeGreaterThan(100);
  expect(counts.different).toBeGreaterThan(60);
});

const PROVED: [string, string, "equal" | "different" | null][] = [
  ["a/3 + a/6", "a/2", "equal"],
  ["0.1a + 0.2a", "0.3a", "equal"],
  ["1e-3 a", "a/1000", "equal"],
  ["(a^2 - b^2)/(a - b)", "a + b", "equal"],
  ["1/(1/a)", "a", "equal"],
  ["a^-2", "1/a^2", "equal"],
  ["a^0.5", "sqrt(a)", "equal"],
  ["exp(a + b)", "exp(b) exp(a)", "equal"],
  ["exp(a - b)", "exp(a)/exp(b)", "equal"],
  ["exp(2a)", "exp(a)^2", "equal"],
  ["e^(a b)", "exp(b a)", "equal"],
  ["exp(1/a) exp(-1/a)", "1", "equal"],
  ["exp(1)", "e", "equal"],
  ["tanh(-a)", "-tanh(a)", "equal"],
  ["1 - tanh(a)^2", "4 sigmoid(2a) (1 - sigmoid(2a))", "equal"],
  ["sigmoid(a)", "1 - sigmoid(-a)", "equal"],
  ["sin(a - b)", "-sin(b - a)", "equal"],
  ["cos(a - b)", "cos(b - a)", "equal"],
  ["sin(a^2 - b^2)", "sin((a + b)(a - b))", "equal"],
  ["2pi a - pi a", "pi a", "equal"],
  ["(x + y)*W", "x*W + y*W", "equal"],
  ["(x*W)*U", "x*(W*U)", "equal"],
  ["(W*U)'", "U'*W'", "equal"],
  ["x'*(y - y .* z.^2)", "x'*y - x'*(y .* z .* z)", "equal"],
  ["sum(x)^2", "sum(x .* x)", "different"],
  ["W*U", "U*W", "different"],
  ["x", "W", "different"],
  ["a + b/10^12", "a", "different"],
  ["a^39", "a^39 + 1", "different"],
  ["sin(2a)", "2 sin(a) cos(a)", null],
  ["log(p q)", "log(p) + log(q)", null],
  ["0.3333333333333333a", "a/3", null],
  ["a^41", "a^41", null],
  ["(a + b + c + h)^30", "(a + b + c + h)^30", null],
  ["1/(a - a)", "a", null],
];

test.each(PROVED)("%s and %s are exactly %s", (left, right, found) => {
  expect(exactly(left, right)).toBe(found);
  expect(exactly(right, left)).toBe(found);
});

const DECIDED: [string, string, string, string][] = [
  ["a", "((a + 10^8)^2 - a^2 - 10^16)/(2*10^8)", "equal", "exactly-against-points"],
  ["a", "a + b/10^12", "different", "exactly-against-points"],
  ["a/3", "0.3333333333333333a", "equal", "at-points"],
  ["(a + b)^2", "a^2 + 2a b + b^2", "equal", "exactly"],
  ["a", "a + sqrt(b) - sqrt(b)", "undefined-in-places", "exactly"],
  ["a", "sqrt(a)^2", "undefined-in-places", "at-points"],
  ["sin(2a)", "2 sin(a) cos(a)", "equal", "at-points"],
  ["a", "sqrt(-a^2)", "different", "at-points"],
];

test.each(DECIDED)("of %s and %s it is decided: %s, %s", (expected, actual, is, checked) => {
  expect(decideEquality(parsed(expected), parsed(actual), symbols)).toEqual({ is, checked });
});

test.each(["1/(a - a)", "1/((a + b)^2 - a^2 - 2a b - b^2)", "h/(tanh(a) + tanh(-a))", "(a - a)^-1", "x ./ (y - y)"])(
  "%s divides by zero whatever the names stand for",
  (text) => {
    expect(dividesByZero(parsed(text), symbols)).toBe(true);
  },
);

test.each(["1/(a - b)", "1/a", "0/a", "1/(sin(a)^2 + cos(a)^2 - 1)", "x ./ y"])(
  "%s does not, or not surely",
  (text) => {
    expect(dividesByZero(parsed(text), symbols)).toBe(false);
  },
);

test.each([
  "(a + b + c)^50",
  "((a + b + c)^20)^20",
  "((((9^40)^40)^40)^40)",
  "9^9^9^9 a",
  "(a + b + c + h)^9 (a + b - c + w)^9 (a - b - c + h_1)^9",
  "tanh(a + b + c)^20 tanh(a - b + c)^20 tanh(a b c)^20",
  "sum(W*U*W*U*W*U*W*U*W*U)^9",
  "exp(1000a)",
  `${"(a + ".repeat(39)}b${")^2".repeat(39)}`,
])("%.60s would take too long to work out, and is left to the points", (text) => {
  expect(exactly(text, text)).toBeNull();
  expect(dividesByZero(parsed(text), symbols)).toBe(false);
});

/** Sums and products of three atoms, and the same computed with whole numbers. */
const polynomials = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({ kind: fc.constant("atom" as const), at: fc.integer({ min: 0, max: 2 }) }),
    fc.record({ kind: fc.constant("number" as const), value: fc.integer({ min: -9, max: 9 }) }),
    fc.record({ kind: fc.constantFrom("add", "multiply"), left: tie("node"), right: tie("node") }),
  ),
})).node as fc.Arbitrary<Node>;
type Node =
  | { kind: "atom"; at: number }
  | { kind: "number"; value: number }
  | { kind: "add" | "multiply"; left: Node; right: Node };

function polynomialOf(node: Node, work: Work): Polynomial {
  if (node.kind === "atom") return atom(node.at);
  if (node.kind === "number") return constant(BigInt(node.value));
  const [left, right] = [polynomialOf(node.left, work), polynomialOf(node.right, work)];
  return node.kind === "add" ? add(left, right, work) : multiply(left, right, work);
}

function valueAt(node: Node, point: bigint[]): bigint {
  if (node.kind === "atom") return point[node.at]!;
  if (node.kind === "number") return BigInt(node.value);
  const [left, right] = [valueAt(node.left, point), valueAt(node.right, point)];
  return node.kind === "add" ? left + right : left * right;
}

function valueOfTerms(polynomial: Polynomial, point: bigint[]): bigint {
  const factors = (key: string) => (key === "" ? [] : key.split(" ").map((number) => point[Number(number)]!));
  return [...polynomial].reduce(
    (sum, [key, coefficient]) => sum + factors(key).reduce((product, factor) => product * factor, coefficient),
    0n,
  );
}

test("a polynomial has the values of the sums and products that it was made from", () => {
  const point = fc.array(fc.bigInt({ min: -1000n, max: 1000n }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(polynomials, point, (node, at) => {
      expect(valueOfTerms(polynomialOf(node, new Work()), at)).toBe(valueAt(node, at));
    }),
    { numRuns: 1000, seed: 1 },
  );
});
