import { parseHTML } from "linkedom";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { drawPanels } from "#components/report/drawing/draw-panels.ts";
import { hasHeights, leftOutWords, panelsOf } from "#components/report/drawing/panels.ts";
import { readSeries, type Series } from "#components/report/drawing/series.ts";
import { SeriesFigure } from "#components/report/drawing/series-figure.tsx";
import { drawingLabel, firstWrongWords, stepListWords } from "#components/report/drawing/step-words.ts";
import { powerAxis, roundAxis, stepTicks } from "#components/report/drawing/ticks.ts";
import type { OutputComparison } from "#grader/report.ts";
import { encodeValue, type Value } from "#grader/value.ts";

const anOutput = (name: string, expected: Value, actual: Value, wrong: number[][] = []): OutputComparison => ({
  name,
  status: wrong.length > 0 ? "different" : "equal",
  expected: encodeValue(expected),
  actual: encodeValue(actual),
  message: "",
  wrong,
  wrongCount: wrong.length,
});
const given = (...names: string[]) => names.map((name) => ({ name, value: 0 }));
const aSeries = (change: Partial<Series> = {}): Series => ({
  name: "H",
  kind: "states",
  steps: "time",
  expected: [[0.1], [0.2], [0.3]],
  actual: [[0.1], [0.2], [0.3]],
  wrong: [],
  wrongCount: 0,
  ...change,
});
const gradients = (expected: number[][], actual = expected, wrong: number[][] = []) =>
  aSeries({ name: "dX", kind: "gradients", expected, actual, wrong, wrongCount: wrong.length });

const ROWS = [
  [1, 2],
  [3, 4],
];
const VECTOR = [1, 0.5];

test.each<[string, Value, string[], string | null]>([
  ["H", ROWS, ["X", "h0"], "states by time"],
  ["C", ROWS, ["X", "h0", "c0"], "states by time"],
  ["states", ROWS, ["X", "h0"], "states by time"],
  ["logits", ROWS, ["ids"], "states by time"],
  ["dX", ROWS, ["X", "dH"], "gradients by time"],
  ["dStates", ROWS, ["X", "dH"], "gradients by time"],
  ["dh", ROWS, [], "gradients by time"],
  ["mixture", VECTOR, ["shares"], "lengths by time"],
  ["norms", VECTOR, ["h0"], "lengths by back"],
  ["log10", VECTOR, ["slopes"], "exponents by back"],
])("output %s of %j beside inputs %j is a series: %s", (name, value, inputs, words) => {
  const series = readSeries(anOutput(name, value, value), given(...inputs));
  expect(series && `${series.kind} by ${series.steps}`).toBe(words);
});

test.each<[string, string, Value, string[]]>([
  ["weights", "dWhh", ROWS, ["X", "dH"]],
  ["the state of one step", "dh", VECTOR, ["x"]],
  ["the logits of one step", "logits", VECTOR, ["context"]],
  ["a network without time, where the rows are examples", "dX", ROWS, ["X", "targets"]],
  ["a sequence of a single step", "H", [[1, 2]], ["X"]],
  ["norms that are a matrix", "norms", ROWS, ["h0"]],
  ["the running mean of an optimiser", "S", ROWS, ["W", "S", "G"]],
])("no series: %s", (_, name, value, inputs) => {
  expect(readSeries(anOutput(name, value, value), given(...inputs))).toBeNull();
});

test("an answer with a row too many is still a series, with rows of another length it is none", () => {
  expect(readSeries(anOutput("H", ROWS, [...ROWS, [5, 6]]), [])?.actual).toHaveLength(3);
  expect(readSeries(anOutput("H", ROWS, [[1], [2]]), [])).toBeNull();
  expect(readSeries(anOutput("H", ROWS, "text"), [])).toBeNull();
});

test("the first wrong time step is counted from 1", () => {
  const wrong = [
    [1, 0],
    [2, 0],
  ];
  expect(firstWrongWords(aSeries({ wrong, wrongCount: 2 }))).toBe("First wrong at time step 2 (of 3).");
  expect(firstWrongWords(aSeries())).toBeNull();
});

test("gradients come from the end, so their first wrong step is the last in time", () => {
  const rows = [[1], [1], [1], [1]];
  const series = gradients(rows, rows, [
    [0, 0],
    [2, 0],
  ]);
  expect(firstWrongWords(series)).toBe("Going back, first wrong at time step 3 (of 4).");
  expect(firstWrongWords({ ...series, wrongCount: 300 })).toBe("First wrong at time step 1 (of 4).");
});

test("steps back are counted from 0", () => {
  const norms = aSeries({ name: "norms", kind: "lengths", steps: "back", wrong: [[1]], wrongCount: 1 });
  expect(firstWrongWords(norms)).toBe("First wrong at 1 step back (of 2).");
});

test("stepListWords joins what is in a row", () => {
  expect(stepListWords("time", [0, 1, 2, 4])).toBe("time steps 1–3, 5");
  expect(stepListWords("time", [3])).toBe("time step 4");
  expect(stepListWords("back", [0, 1])).toBe("0–1 steps back");
});

test("states have a panel for each column, gradients one for the length of their rows", () => {
  expect(panelsOf(aSeries({ expected: ROWS, actual: ROWS })).map(({ expected }) => expected)).toEqual([
    [1, 3],
    [2, 4],
  ]);
  expect(panelsOf(gradients([[3, 4], [0]])).map(({ expected }) => expected)).toEqual([[5, 0]]);
});

test("of many columns those are drawn that differ most, in their order, and it is said", () => {
  const expected = [Array(8).fill(0), Array(8).fill(0)];
  const actual = [[0, 1, 2, Number.NaN, 3, 4, 0.5, 0.1], Array(8).fill(0)];
  const series = aSeries({ expected, actual });
  const panels = panelsOf(series);
  expect(panels.map(({ column }) => column)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(leftOutWords(series, panels)).toContain("Drawn are the 6 of 8 columns that differ most.");
});

test("a log axis has no place for 0, and no axis for what is no number", () => {
  const series = gradients([[0], [0], [1]], [[Number.NaN], [1], [Number.POSITIVE_INFINITY]]);
  expect(leftOutWords(series, panelsOf(series))).toEqual([
    "Expected, not drawn: nothing above 0 at time steps 1–2, as a log axis asks for.",
    "Yours, not drawn: no finite number at time steps 1, 3.",
  ]);
});

test("0 is a state like any other", () => {
  const series = aSeries({ expected: [[0], [0]], actual: [[0], [0]] });
  expect(leftOutWords(series, panelsOf(series))).toEqual([]);
  expect(hasHeights(series, panelsOf(series))).toBe(true);
  expect(hasHeights(gradients([[0], [0]]), panelsOf(gradients([[0], [0]])))).toBe(false);
});

test("roundAxis goes from below the lowest to above the highest in round steps", () => {
  const { ticks, words, domain } = roundAxis(-0.34, 0.87);
  expect(ticks.map(words)).toEqual(["−0.5", "0", "0.5", "1"]);
  expect(domain).toEqual([-0.5, 1]);
  expect(roundAxis(3, 3).domain).toEqual([2.5, 3.5]);
  expect(roundAxis(0, 3e20).ticks.map(words)).toEqual(["0", "1e20", "2e20", "3e20"]);
});

const powers = (low: number, high: number) => {
  const { ticks, words } = powerAxis(low, high);
  return ticks.map(words);
};

test("powerAxis counts in whole powers of ten, however far it reaches", () => {
  expect(powers(-1.7, 0)).toEqual(["0.01", "0.1", "1"]);
  expect(powers(-31.5, 0.2)).toEqual(["10⁻³⁶", "10⁻²⁷", "10⁻¹⁸", "10⁻⁹", "1", "10⁹"]);
});

test("powerAxis has ticks between the powers where these are few, as a log axis has them", () => {
  expect(powers(Math.log10(0.16), Math.log10(0.31))).toEqual(["0.1", "0.2", "0.5"]);
  expect(powers(Math.log10(0.8), Math.log10(9))).toEqual(["0.5", "1", "2", "5", "10"]);
  expect(powers(-8.9, -8.5)).toEqual(["10⁻⁹", "2·10⁻⁹", "5·10⁻⁹"]);
  expect(powers(0, 0)).toEqual(["1", "2"]);
});

test("stepTicks writes no more steps than there is room for", () => {
  expect(stepTicks(1, 3, 6)).toEqual([1, 2, 3]);
  expect(stepTicks(0, 20, 7)).toEqual([0, 3, 6, 9, 12, 15, 18]);
});

const svgOf = (series: Series) => {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  return drawPanels(document as unknown as Document, series, panelsOf(series));
};
/** The groups drawn in one colour: the line, then its marks. */
const marks = (svg: string | undefined, colour: string) =>
  [...(svg ?? "").matchAll(/<g ([^>]*)>(.*?)<\/g>/gs)]
    .filter(([, attributes]) => attributes?.includes(`stroke="var(--color-${colour})"`))
    .map(([, attributes, body]) => ({ attributes, body, shapes: body?.match(/<(path|circle)/g) ?? [] }));

test("the two lines are told apart by dashes and by their marks, not by colour alone", () => {
  const svg = svgOf(aSeries({ actual: [[0.1], [0.5], [0.9]] }))[0];
  const [expected, circles] = marks(svg, "text");
  const [yours, crosses] = marks(svg, "accent");
  expect(expected?.attributes).not.toContain("stroke-dasharray");
  expect(yours?.attributes).toContain('stroke-dasharray="5 3"');
  expect(circles?.shapes).toEqual(["<circle", "<circle", "<circle"]);
  expect(crosses?.shapes).toEqual(["<path", "<path", "<path"]);
});

test("the line breaks where there is nothing to draw, and no mark stands there", () => {
  const rows = [[1], [0], [1], [0.1], [0.1]];
  const svg = svgOf(gradients(rows))[0]!;
  const [line, circles] = marks(svg, "text");
  expect(line?.body?.match(/M/g)).toHaveLength(2);
  expect(circles?.shapes).toHaveLength(4);
  expect(svg).not.toMatch(/NaN|Infinity/);
});

test.each<[string, Series]>([
  ["the largest numbers there are", aSeries({ actual: [[-Number.MAX_VALUE], [Number.MAX_VALUE], [1e299]] })],
  ["the smallest", aSeries({ expected: [[0], [Number.MIN_VALUE]], actual: [[0], [0]] })],
  ["gradients from the smallest to the largest", gradients([[Number.MIN_VALUE], [Number.MAX_VALUE]])],
  ["exponents beyond all sense", aSeries({ kind: "exponents", actual: [[1e17], [1e17], [Number.MAX_VALUE]] })],
  ["nothing that is a number", aSeries({ expected: [[0], [1]], actual: [[Number.NaN], [Number.NaN]] })],
])("a drawing survives %s", (_, series) => {
  const [svg] = svgOf(series);
  expect(marks(svg, "text")[1]?.shapes.length).toBeGreaterThan(0);
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
});

test("a drawing has no style element, and leaves its name to the figure", () => {
  const [svg] = svgOf(aSeries());
  expect(svg).toContain('aria-hidden="true"');
  expect(svg).not.toMatch(/<style|aria-label/);
});

test("the step where it goes wrong first has a dotted upright, an answer that is right has none", () => {
  expect(svgOf(aSeries({ wrong: [[1, 0]], wrongCount: 1 }))[0]).toContain('stroke-dasharray="1 3"');
  expect(svgOf(aSeries())[0]).not.toContain('stroke-dasharray="1 3"');
});

test("SeriesFigure is a picture with a name, a legend, words, and a table of its numbers", () => {
  const series = aSeries({ actual: [[0.1], [0.25], [0.3]], wrong: [[1, 0]], wrongCount: 1 });
  const page = renderToStaticMarkup(<SeriesFigure series={series} decimals={undefined} />);
  expect(page).toContain(`role="img" aria-label="${drawingLabel(series, 1)}"`);
  expect(page).toContain("Yours: dashed, crosses");
  expect(page).toMatch(/<figcaption[^>]*><p>First wrong at time step 2 \(of 3\)\.<\/p>/);
  expect(page).toContain('<caption class="sr-only">H over time, expected and yours</caption>');
  const rows = page.match(/<tr>.*?<\/tr>/gs)!.map((row) => row.replaceAll(/<[^>]+>/g, "|").replaceAll(/\|+/g, "|"));
  expect(rows).toEqual([
    "|Time step|Column 0 expected|Column 0 yours|",
    "|1|0.1000|0.1000|",
    "|2|0.2000|✗ |wrong |0.2500|",
    "|3|0.3000|0.3000|",
  ]);
  expect(page.match(/<th [^>]*scope="(row|col)"/g)).toHaveLength(6);
});

test("SeriesFigure without anything to draw has words and the table, and no empty picture", () => {
  const page = renderToStaticMarkup(<SeriesFigure series={gradients([[0], [0]])} decimals={undefined} />);
  expect(page).not.toContain('role="img"');
  expect(page).toContain("nothing above 0 at time steps 1–2");
  expect(page).toContain("<table");
});

test("drawingLabel says how many steps each side has when they differ", () => {
  expect(drawingLabel(aSeries({ actual: [[1], [2], [3], [4]] }), 1)).toContain("3 time steps expected, 4 of yours");
});

const LEFT_OUT = { name: "dStates", status: "left-out" as const, message: "", wrong: [], wrongCount: 0 };

test("an output that was left out is a series without a line of yours; one that is missing is none", () => {
  const output = { ...LEFT_OUT, expected: ROWS };
  expect(readSeries(output, [])).toMatchObject({ kind: "gradients", expected: ROWS, actual: null });
  expect(readSeries({ ...output, status: "missing" }, [])).toBeNull();
  expect(readSeries({ ...output, expected: [[1, 2]] }, [])).toBeNull();
});

test("the expected line stands alone where the output was left out: no second line, legend, column or count", () => {
  const series = aSeries({ name: "dStates", kind: "gradients", expected: ROWS, actual: null });
  const [svg] = svgOf(series);
  expect(marks(svg, "text")[1]?.shapes).toHaveLength(2);
  expect(marks(svg, "accent")).toEqual([]);
  const page = renderToStaticMarkup(<SeriesFigure series={series} decimals={undefined} />);
  expect(page).not.toMatch(/yours/i);
  expect(page).toContain("Length of each row of dStates over time (‖dL/dhₜ‖), log axis");
  expect(page.match(/<tr>.*?<\/tr>/gs)).toHaveLength(3);
  expect(drawingLabel(series, 1)).toContain(": 2 time steps. Expected: a solid line with circles.");
});

test("columns of states that were left out are drawn as well", () => {
  const rows = [Array(8).fill(1), Array(8).fill(2)];
  expect(panelsOf(aSeries({ expected: rows, actual: null })).map(({ actual }) => actual)).toEqual(Array(6).fill([]));
});

test("dStates given back is drawn as lengths on a log axis, yours beside the expected", () => {
  const wrong = [[0, 1]];
  const expected = [
    [0.003, 0.004],
    [3, 4],
  ];
  const actual = [
    [0.003, 0],
    [3, 4],
  ];
  const series = readSeries(anOutput("dStates", expected, actual, wrong), given("dH"))!;
  expect(panelsOf(series)).toMatchObject([{ column: null, expected: [0.005, 5], actual: [0.003, 5] }]);
  expect(firstWrongWords(series)).toBe("Going back, first wrong at time step 1 (of 2).");
  const [svg] = svgOf(series);
  expect(svg).toContain(">0.001</text>");
  expect(marks(svg, "accent")[1]?.shapes).toEqual(["<path", "<path"]);
});
