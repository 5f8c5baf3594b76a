import { expect, test } from "vitest";
import { evidenceWords, placeWords } from "#domain/evidence.ts";
import type { Diagnosis } from "#grader/report.ts";

const aDiagnosis = (change: Partial<Diagnosis>): Diagnosis => ({
  id: "weights-transposed",
  message: "",
  cases: [0, 3],
  evidence: "mistake",
  ...change,
});

test.each<[Diagnosis["evidence"], string]>([
  ["mistake", "Your values are what this mistake gives in 2 of 12 cases"],
  ["answers", "This follows from your values in 2 of 12 cases"],
  ["program", "Seen while your program ran, in 2 of 12 cases"],
  ["gradients", "Your gradients were held against small differences of your own loss in 2 of 12 cases"],
])("evidenceWords says how a diagnosis from %s is known", (evidence, words) => {
  expect(evidenceWords(aDiagnosis({ evidence }), "12 cases")).toBe(words);
});

test("placeWords names the place where there is one", () => {
  expect(placeWords(aDiagnosis({ place: "dWhh[2][1], time step 3" }))).toBe("First seen at dWhh[2][1], time step 3.");
  expect(placeWords(aDiagnosis({}))).toBeNull();
});
