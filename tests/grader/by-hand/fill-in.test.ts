import { expect, test } from "vitest";
import { fillIn, missingNames } from "#grader/by-hand/fill-in.ts";

const variant = {
  x: 0.30000000000000004,
  v: [0.5, -0.2],
  W: [
    [1, 2],
    [3, 4],
  ],
  tiny: 4.27e-31,
  word: "cat",
};

test("fillIn puts the variant's numbers into text and into formulas", () => {
  expect(fillIn("{{word}}: {{x}}, {{ v }}, {{W}}", variant)).toBe("cat: 0.3, [0.5, -0.2], [[1, 2], [3, 4]]");
  expect(fillIn("$x = {{v|tex}}, W = {{ W | tex }}$", variant)).toBe(
    "$x = \\begin{pmatrix} 0.5 & -0.2 \\end{pmatrix}, W = \\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}$",
  );
  expect(fillIn("{{tiny|tex}}", variant)).toBe("4.27 \\cdot 10^{-31}");
});

test("fillIn leaves TeX's own braces and unknown names alone", () => {
  expect(fillIn("$\\frac{{a}}{b}$ {{nobody}}", variant)).toBe("$\\frac{{a}}{b}$ {{nobody}}");
  expect(missingNames("{{nobody}} {{x}} {{other|tex}}", variant)).toEqual(["nobody", "other"]);
});
