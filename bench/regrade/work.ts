import type { Client } from "pg";
import { z } from "zod";
import { freshSolutions, SLUG } from "../product/solution.ts";
import type { Bench } from "../product/with-product.ts";
import { signInLearners, submitOnce } from "../submit/section.ts";

type Size = { learners: number; submissions: number };

/**
 * A course of the instructor's with so many learners and graded submissions, in an assignment: copies of one that was
 * graded, each of another text. Their reports name no grader, since another text has another receipt, which would be an
 * alarm. Answers the course's id.
 */
export async function makeWork(bench: Bench, instructor: string, size: Size): Promise<string> {
  const original = await anOriginal(bench);
  const courseId = await makeCourse(bench.client, instructor);
  await bench.client.query("begin");
  await makeLearners(bench.client, courseId, size);
  await copyWork(bench.client, original, size);
  await bench.client.query("commit");
  await bench.client.query("analyze");
  return courseId;
}

const Id = z.object({ id: z.uuid() });

/** The id of a submission that a learner handed in and a worker graded. */
async function anOriginal(bench: Bench): Promise<string> {
  const [learner] = await signInLearners(bench, 1);
  await submitOnce(bench, learner!, (await freshSolutions())("the original"));
  const { rows } = await bench.client.query(`select id from "Submission" order by "submittedAt" desc limit 1`);
  return Id.parse(rows[0]).id;
}

async function makeCourse(client: Client, instructor: string): Promise<string> {
  const { rows } = await client.query(
    `with course as (
       insert into "Course" (id, title, "joinCode")
       values (gen_random_uuid(), 'A regrade', gen_random_uuid()::text) returning id
     ), assignment as (
       insert into "Assignment" (id, "courseId", title, late, "publishedAt")
       select gen_random_uuid(), id, 'Week 1', '{"kind": "hard-close"}', now() from course returning id
     ), item as (
       insert into "AssignmentItem" (id, "assignmentId", position, points)
       select gen_random_uuid(), id, 0, 10 from assignment returning id
     ), exercise as (
       insert into "AssignedExercise" ("itemId", slug, position) select id, $1, 0 from item
     ), teacher as (
       insert into "Enrollment" ("courseId", "userId", role)
       select course.id, u.id, 'instructor' from course, "User" u where u.email = $2
     )
     select id from course`,
    [SLUG, instructor],
  );
  return Id.parse(rows[0]).id;
}

async function makeLearners(client: Client, courseId: string, { learners }: Size): Promise<void> {
  await client.query(
    `create temporary table learner on commit drop as
     select i, gen_random_uuid() as id from generate_series(0, $1::int - 1) i`,
    [learners],
  );
  await client.query(
    `insert into "User" (id, email, name, "passwordHash")
     select id, id || '@example.org', 'Learner ' || i, 'no password' from learner`,
  );
  await client.query(
    `insert into "Enrollment" ("courseId", "userId", role) select $1::uuid, id, 'learner' from learner`,
    [courseId],
  );
}

async function copyWork(client: Client, original: string, { learners, submissions }: Size): Promise<void> {
  await client.query(
    `create temporary table copy on commit drop as select n, gen_random_uuid() as id, l.id as learner
     from generate_series(0, $1::int - 1) n join learner l on l.i = n % $2::int`,
    [submissions, learners],
  );
  await client.query(
    `insert into "Submission" (id, "userId", "versionId", slug, code)
     select copy.id, copy.learner, s."versionId", s.slug, s.code || '// ' || n from copy, "Submission" s where s.id = $1`,
    [original],
  );
  await client.query(
    `insert into "Grading" (id, "submissionId", seed, "gradedAt", report, status, score)
     select gen_random_uuid(), copy.id, g.seed, g."gradedAt", jsonb_set(g.report, '{grader}', '""'), g.status, g.score
     from copy, "Grading" g where g."submissionId" = $1`,
    [original],
  );
}
