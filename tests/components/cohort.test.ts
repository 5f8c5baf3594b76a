import { expect, test } from "vitest";
import { arrangeRows } from "#components/cohort/arrange-rows.ts";
import { exerciseCsv, mistakeCsv, riskCsv } from "#components/cohort/cohort-csv.ts";
import { EXERCISE_ORDERS, orderExercises } from "#components/cohort/exercise-order.ts";
import type { ExerciseLine } from "#components/cohort/exercise-table.tsx";
import { discriminationWords, medianWords, shareWords } from "#components/cohort/figure-words.ts";
import { type Cell, stepInGrid } from "#components/cohort/grid-keys.ts";
import { applyCells } from "#components/cohort/live-rows.ts";
import type { MapRow } from "#components/cohort/types.ts";
import { binWords } from "#domain/cohort/bins.ts";
import { addUp } from "#domain/cohort/solved-days.ts";

const aRow = (name: string, marks: string, isActive = false): MapRow => ({
  ...{ key: name, marks, isActive },
  learner: { name, email: `${name.toLowerCase()}@example.org`, section: null },
});
const ROWS = [aRow("Ada", "3320", true), aRow("Bob", "0000"), aRow("Cy", "3333")];
const names = (rows: readonly MapRow[]) => rows.map(({ key }) => key);

test.each([
  [{ text: "", show: "all", by: "name" }, ["Ada", "Bob", "Cy"]],
  [{ text: " BOB@", show: "all", by: "name" }, ["Bob"]],
  [{ text: "", show: "stuck", by: "name" }, ["Ada"]],
  [{ text: "", show: "active", by: "name" }, ["Ada"]],
  [{ text: "", show: "not-begun", by: "name" }, ["Bob"]],
  [{ text: "", show: "all", by: "solved" }, ["Cy", "Ada", "Bob"]],
] as const)("arrangeRows(%o) shows %o", (arrangement, expected) => {
  expect(names(arrangeRows(ROWS, arrangement))).toEqual(expected);
});

const EXERCISES = ["a", "b", "c", "d"].map((slug) => ({ slug, title: slug }));

test("applyCells changes the cells it is told of and keeps the other rows as they are", () => {
  const rows = applyCells(ROWS, EXERCISES, [{ key: "Bob", slug: "c", mark: "1" }]);
  expect(rows?.map(({ marks }) => marks)).toEqual(["3320", "0010", "3333"]);
  expect(rows?.[0]).toBe(ROWS[0]);
});

test("applyCells answers null when a learner or an exercise is not in the map yet", () => {
  expect(applyCells(ROWS, EXERCISES, [{ key: "Dora", slug: "a", mark: "1" }])).toBeNull();
  expect(applyCells(ROWS, EXERCISES, [{ key: "Bob", slug: "e", mark: "1" }])).toBeNull();
});

test.each<[string, boolean, Cell, Cell | null]>([
  ["ArrowRight", false, [0, 0], [0, 1]],
  ["ArrowLeft", false, [0, 0], [0, 0]],
  ["ArrowDown", false, [99, 3], [99, 3]],
  ["ArrowUp", false, [5, 3], [4, 3]],
  ["PageDown", false, [90, 0], [99, 0]],
  ["End", false, [5, 0], [5, 59]],
  ["End", true, [5, 0], [99, 59]],
  ["Home", true, [5, 7], [0, 0]],
  ["a", false, [5, 7], null],
])("stepInGrid: %s, with Ctrl: %s, leads from %o to %o", (key, ctrlKey, from, to) => {
  expect(stepInGrid({ key, ctrlKey }, from, [100, 60])).toEqual(to);
});

const aLine = (slug: string, change: Partial<ExerciseLine>): ExerciseLine => ({
  ...{ slug, title: slug, began: 10, stuck: 0, solved: 5, givenUp: 0, meanShare: 0.5, medianAttempts: 2 },
  ...{ medianMinutes: 5, attempts: [], minutes: [], discrimination: 0.4, compared: 10, hardestCase: null },
  ...change,
});

test("orderExercises puts what is worst by a figure first and what has none last", () => {
  const lines = [
    aLine("fine", {}),
    aLine("untouched", {
      ...{ began: 0, solved: 0, medianAttempts: null, medianMinutes: null, meanShare: null, discrimination: null },
    }),
    aLine("hard", {
      ...{
        solved: 1,
        stuck: 3,
        givenUp: 4,
        meanShare: 0.1,
        medianAttempts: 9,
        medianMinutes: 80,
        discrimination: -0.1,
      },
    }),
  ];
  for (const by of EXERCISE_ORDERS.filter((one) => one !== "course")) {
    const ordered = orderExercises(lines, by).map(({ slug }) => slug);
    expect([by, ordered[0]]).toEqual([by, "hard"]);
    if (!["given-up", "stuck"].includes(by)) expect([by, ordered[2]]).toEqual([by, "untouched"]);
  }
});

test("figures are said as they are read", () => {
  expect([shareWords(1, 3), shareWords(0, 0)]).toEqual(["33 %", "–"]);
  expect([medianWords(2.5), medianWords(null)]).toEqual(["2.5", "–"]);
  expect([discriminationWords(0.316, 10), discriminationWords(-0.2, 12), discriminationWords(0.9, 9)]).toEqual([
    ...["0.32", "−0.20", "–"],
  ]);
  expect([binWords({ from: 3, to: 3 }), binWords({ from: 6, to: 10 }), binWords({ from: 11, to: null })]).toEqual([
    ...["3", "6–10", "11 or more"],
  ]);
});

test("addUp adds day by day", () => {
  const days = [
    { day: "2026-01-01", solved: 2 },
    { day: "2026-01-05", solved: 3 },
  ];
  expect(addUp(days).map(({ total }) => total)).toEqual([2, 5]);
});

test("a table about the cohort can be copied with plain numbers, and no name in it is run by a spreadsheet", () => {
  const learner = { id: "1", name: "=SUM(1)", email: "a@example.org", failingSlug: null, reasons: ["One.", "Two."] };
  expect(riskCsv([learner])).toBe("Name,E-mail,Reasons\r\n'=SUM(1),a@example.org,One. Two.\r\n");
  const line = aLine("softmax", { title: "Softmax, again", began: 4, solved: 1, medianAttempts: 2.5, meanShare: null });
  expect(
    exerciseCsv([line, { ...line, began: 0 }])
      .split("\r\n")
      .slice(1, 3),
  ).toEqual([
    '"Softmax, again",softmax,4,1,0,0,0.25,2.5,5,,0.4,10,',
    '"Softmax, again",softmax,0,1,0,0,,2.5,5,,0.4,10,',
  ]);
  const mistake = { slug: "softmax", title: "Softmax", mistake: "no-shift", message: "Shift.", held: 3, overcome: 1 };
  const figures = { medianAttempts: 2, medianMinutes: 7.5, hint: 0, hintCount: 1 };
  expect(mistakeCsv([{ ...mistake, ...figures }])).toContain("Softmax,softmax,no-shift,Shift.,3,1,2,7.5,1,1");
});
