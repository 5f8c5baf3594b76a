import type { Client } from "pg";
import type { SeedSize } from "./seed.ts";

/** What one page of each kind is about, as full as it gets in a course of this size. */
export type Fullest = {
  assignmentId: string;
  slug: string;
  learnerId: string;
  /** The submission about which most was said. */
  submissionId: string;
};

const COMMENTS_ON_ONE = 100;

/**
 * What people said in a course, which the seed has not: announcements of two years, a question on every hundredth
 * submission, a long discussion on one, and a notification of all of it. Answers the fullest of each.
 */
export async function fillWithTalk(
  client: Client,
  { courseId, email, size }: { courseId: string; email: string; size: SeedSize },
): Promise<Fullest> {
  const [course, instructor] = [courseId, email];
  await client.query(
    `insert into "Announcement" (id, "courseId", "authorId", title, text, "createdAt")
     select gen_random_uuid(), $1, u.id, 'Week ' || n, repeat('The tutorial is in another room. ', 20),
       now() - n * interval '3 days'
     from "User" u, generate_series(1, 240) n where u.email = $2`,
    [course, instructor],
  );
  await client.query(
    `insert into "Comment" (id, "submissionId", "authorId", kind, line, text)
     select gen_random_uuid(), s.id, s."userId", 'question', 1, 'Why is this not the shape that I expected?'
     from "Submission" s join "Enrollment" e on e."userId" = s."userId" and e."courseId" = $1 and e.role = 'learner'
     where abs(hashtext(s.id::text)) % 100 = 0`,
    [course],
  );
  const fullest = await findFullest(client, course);
  await client.query(
    `insert into "Comment" (id, "submissionId", "authorId", kind, line, text)
     select gen_random_uuid(), $1, u.id, 'comment', case when n % 2 = 0 then 1 end, repeat('Look at this line. ', 10)
     from "User" u, generate_series(1, $2) n where u.email = $3`,
    [fullest.submissionId, COMMENTS_ON_ONE, instructor],
  );
  await client.query(
    `insert into "Notification" (id, "userId", "courseId", kind, title, text, href, "createdAt")
     select gen_random_uuid(), u.id, $1, 'question', 'A question on Compute h₁', 'Why?',
       '/submissions/' || gen_random_uuid(), now() - n * interval '1 minute'
     from "User" u, generate_series(1, $2) n where u.email = $3`,
    [course, 5 * size.learners, instructor],
  );
  return fullest;
}

/** Of an assigned exercise the learner with most submissions, and the newest of these. */
async function findFullest(client: Client, courseId: string): Promise<Fullest> {
  const { rows } = await client.query<Fullest>(
    `select a.id as "assignmentId", x.slug, s."userId" as "learnerId",
       (array_agg(s.id order by s."submittedAt" desc))[1] as "submissionId"
     from "Assignment" a join "AssignmentItem" i on i."assignmentId" = a.id
       join "AssignedExercise" x on x."itemId" = i.id
       join "Submission" s on s.slug = x.slug
       join "Enrollment" e on e."userId" = s."userId" and e."courseId" = a."courseId" and e.role = 'learner'
     where a."courseId" = $1 and a."publishedAt" is not null
     group by a.id, x.slug, s."userId" order by count(*) desc, x.slug, s."userId" limit 1`,
    [courseId],
  );
  if (!rows[0]) throw new Error("nothing was handed in for an assignment of the seeded course");
  return rows[0];
}
