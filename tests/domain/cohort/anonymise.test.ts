import { expect, test } from "vitest";
import { anonymise } from "#domain/cohort/anonymise.ts";

const NAMES = ["Leo van Learner", "leo-3@example.org"];

test.each([
  ["// by Leo van Learner", "// by …"],
  ["// LEO, leo-3@example.org", "// …, …"],
  ["const learners = 3; // Learner", "const learners = 3; // …"],
  ["const leopard = galileo;", "const leopard = galileo;"],
  ["const x = 1;", "const x = 1;"],
])("anonymise(%j) is %j", (text, expected) => {
  expect(anonymise(text, NAMES)).toBe(expected);
});

test("a name with signs of a pattern in it is taken as it stands", () => {
  expect(anonymise("// A.da (x) and Aida", ["A.da (x)"])).toBe("// … and Aida");
});
