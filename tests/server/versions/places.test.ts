import { expect, test } from "vitest";
import type { CourseRole } from "#domain/rights.ts";
import { readAssignable } from "#server/assignments/assignable.ts";
import { database } from "#server/database.ts";
import { readVersionPlaces } from "#server/versions/places.ts";
import { aCourseExercise } from "../../support/a-course-exercise.ts";
import { anAssignment } from "../../support/an-assignment.ts";
import { tanhFiles } from "../../support/engine.ts";
import { aVersion } from "../../support/exercises.ts";
import { aCourse, aPerson } from "../../support/people.ts";

const EVERYBODYS = "everybodys-versions";

async function aTeacherOf(role: CourseRole) {
  const viewer = await aPerson();
  const { id } = await aCourse({ [role]: [viewer] });
  return { viewer, id };
}

test("the versions of what is everybody's are found in each course that its instructor still teaches", async () => {
  await aVersion(EVERYBODYS, await tanhFiles(), { isCurrent: true });
  const { viewer, id } = await aTeacherOf("instructor");
  const [{ id: other }, { id: over }] = [
    await aCourse({ instructor: [viewer] }),
    await aCourse({ instructor: [viewer] }),
  ];
  await database().course.update({ where: { id: over }, data: { archivedAt: new Date() } });
  const places = await readVersionPlaces(viewer, EVERYBODYS);
  expect(places.map(({ courseId }) => courseId)).toEqual([other, id]);
  for (const role of ["assistant", "learner", "observer"] as const)
    expect(await readVersionPlaces((await aTeacherOf(role)).viewer, EVERYBODYS)).toEqual([]);
});

test("the versions of a course's exercise are found there alone, also when the course is archived", async () => {
  const { slug, courseId, instructor, learner } = await aCourseExercise();
  await aCourse({ instructor: [instructor] });
  await database().course.update({ where: { id: courseId }, data: { archivedAt: new Date() } });
  expect(await readVersionPlaces(instructor, slug)).toMatchObject([{ courseId }]);
  expect(await readVersionPlaces(learner, slug)).toEqual([]);
  expect(await readVersionPlaces((await aTeacherOf("instructor")).viewer, slug)).toEqual([]);
});

test("an assignment leads its instructors to versions that the course may see, and nobody to another course's", async () => {
  await aVersion(`${EVERYBODYS}-too`, await tanhFiles(), { isCurrent: true });
  const [own, foreign] = [await aCourseExercise(), await aCourseExercise()];
  const { instructor, courseId } = own;
  await anAssignment(courseId, { slugs: [foreign.slug] });
  const compared = async (viewer = instructor) =>
    (await readAssignable(viewer, courseId)).filter(({ isCompared }) => isCompared).map(({ slug }) => slug);
  expect(await compared()).toEqual(expect.arrayContaining([own.slug, `${EVERYBODYS}-too`]));
  expect(await compared()).not.toContain(foreign.slug);
  const assistant = await aPerson();
  await database().enrollment.create({ data: { courseId, userId: assistant.id, role: "assistant" } });
  expect((await readAssignable(assistant, courseId)).length).toBeGreaterThan(2);
  expect(await compared(assistant)).toEqual([]);
});
