import { beforeAll, expect, test } from "vitest";
import { parseSeedCommand } from "#scripts/seed-cohort/command.ts";
import { seedCohort } from "#scripts/seed-cohort/seed.ts";
import { database } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { aPerson } from "../support/people.ts";

beforeAll(async () => {
  await loadExercises();
});

const SMALL = { learners: 3, exercises: 7, submissions: 4, title: "Small" };

test("a seeded course has so many learners with so many submissions, and all that is derived from them", async () => {
  await aPerson({ role: "instructor" });
  const { courseId, submissions } = await seedCohort(SMALL);
  expect(submissions).toBe(84);
  const people = await database().enrollment.findMany({ where: { courseId, role: "learner" } });
  expect(people).toHaveLength(3);
  const mine = { userId: { in: people.map(({ userId }) => userId) } };
  expect(await database().submission.count({ where: mine })).toBe(84);
  expect(await database().standing.count({ where: mine })).toBe(21);
  expect(await database().assignmentScore.count({ where: mine })).toBe(21);
  expect(await database().assignment.count({ where: { courseId } })).toBe(2);
  expect(await database().mistakeEpisode.count({ where: mine })).toBeGreaterThan(0);
});

test("no course is seeded where an account may belong to somebody", async () => {
  await database().user.create({ data: { email: "ada@university.edu", name: "Ada", passwordHash: "none" } });
  await expect(seedCohort(SMALL)).rejects.toThrow("1 accounts here may belong to people.");
});

test.each([
  [["--learners", "0"], /--learners/],
  [["--learners", "many"], /--learners/],
  [["--exercises", "501"], /--exercises must be a whole number from 1 to 500/],
])("seed:cohort %o is refused by name", (args, message) => {
  expect(() => parseSeedCommand(args)).toThrow(message);
});
