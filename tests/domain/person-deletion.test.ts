import { expect, test } from "vitest";
import { type DeletionFacts, deletionObstacles } from "#domain/person-deletion.ts";

const facts = (given: Partial<DeletionFacts> = {}): DeletionFacts => ({
  askerId: "admin",
  person: { id: "learner", role: "learner" },
  otherAdmins: 1,
  soleInstructorOf: [],
  ...given,
});

test.each([
  ["a learner can be deleted", {}, []],
  ["a learner can be deleted by the command line", { askerId: null, otherAdmins: 0 }, []],
  ["an admin can be deleted while there is another", { person: { id: "other", role: "admin" } }, []],
  ["the last admin cannot", { person: { id: "other", role: "admin" }, otherAdmins: 0 }, [/last administrator/]],
  ["nobody deletes themselves", { person: { id: "admin", role: "admin" } }, [/your own account/]],
  ["the last admin is told both", { person: { id: "admin", role: "admin" }, otherAdmins: 0 }, [/own/, /last/]],
  ["each course needs an instructor", { soleInstructorOf: ["A", "B"] }, [/“A”.*Name another/, /“B”.*Name another/]],
])("%s", (_, given, obstacles) => {
  expect(deletionObstacles(facts(given))).toEqual(obstacles.map((words) => expect.stringMatching(words)));
});
