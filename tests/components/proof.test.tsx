import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { axisOf, calibrationsOf, extremes, placeOn } from "#components/authoring/proof/calibration.ts";
import { CalibrationFigure } from "#components/authoring/proof/calibration-figure.tsx";
import { farness } from "#components/authoring/proof/proof-bar.tsx";
import { StepList } from "#components/authoring/proof/step-list.tsx";
import { newStep, type ProofStep } from "#grader/proof-steps.ts";

const step = (id: string, kind: ProofStep["kind"], given: Partial<ProofStep> = {}) => ({
  ...newStep(id, kind),
  ...given,
});

const STEPS = [
  step("cases.ts", "cases", { state: "passed" }),
  step("alternatives/loops.ts", "alternative", { state: "passed", distance: 2e-7, budget: 0.01 }),
  step("alternatives/exact.ts", "alternative", { state: "passed", distance: 0, budget: 0.01 }),
  step("mistakes/near.ts", "mistake", { state: "passed", distance: 2500 }),
  step("mistakes/other-shape.ts", "mistake", { state: "running", distance: "infinite" }),
];

test("the axis holds all that was measured and both bounds, in order", () => {
  const [calibration] = calibrationsOf(STEPS);
  const axis = axisOf(calibration!);
  const places = [0, 2e-7, 0.01, 1, 100, 2500, "infinite" as const].map((distance) => placeOn(axis, distance));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(new Set(places).size).toBe(places.length);
  expect(places.at(0)).toBe(0);
  expect(places.at(-1)).toBe(1);
  expect(extremes(calibration!)).toMatchObject({ worst: { name: "loops" }, nearest: { name: "near" } });
});

test("programs among the parts have pictures of their own, and paper another bound", () => {
  const byHand = [
    step("variant.ts", "cases"),
    step("mistakes/sign.ts", "mistake", { distance: 40 }),
    step("parts/program/mistakes/near.ts", "mistake", { distance: 2500 }),
  ];
  expect(calibrationsOf(byHand)).toMatchObject([
    { part: "", bounds: { noise: null, mistake: 3 } },
    { part: "program", bounds: { noise: 0.01, mistake: 100 } },
  ]);
});

test("the picture says in words what it shows, and has its numbers in a table", () => {
  const html = renderToStaticMarkup(<CalibrationFigure calibration={calibrationsOf(STEPS)[0]!} />);
  expect(html).toContain("Right answers stray by 2.0e-7 tolerances at most, in loops; 0.01 are allowed.");
  expect(html).toContain("The nearest mistake, near, misses by 2500 tolerances; 100 are needed.");
  expect(html.match(/<tr /g)!.length).toBeGreaterThanOrEqual(4);
});

test("a step says how it stands, leads to the file at fault, and shows the message that is to be earned", () => {
  const failed = step("mistakes/near.ts", "mistake", {
    state: "failed",
    failures: [{ file: "mistakes/near.ts", rule: "passes" }],
  });
  const place = { courseId: "c", slug: "s" };
  const messages = { "mistakes/near.ts": <b>Too near.</b> };
  const html = renderToStaticMarkup(
    <StepList place={place} steps={[failed, ...STEPS.slice(4)]} isOver messages={messages} />,
  );
  expect(html).toContain('href="/courses/c/exercises/s?file=mistakes%2Fnear.ts"');
  expect(html).toContain("<b>Too near.</b>");
  expect(html).toContain("Failed");
  // What was under way when all was over was not reached.
  expect(html).toContain("Not reached");
});

test("how far a proof is stands in words", () => {
  expect(farness({ phase: "waiting", ahead: 2 }).words).toBe("2 checks before this one. Learners’ work goes first.");
  const progress = { kind: "publish" as const, seeds: 20, steps: STEPS, failures: [] };
  expect(farness({ phase: "running", progress })).toEqual({
    ...{ done: 4, all: 5, words: "4 of 5 done: mistakes/other-shape.ts fails and earns its message" },
  });
});
