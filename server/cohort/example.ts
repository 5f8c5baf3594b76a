import "server-only";
import { anonymise } from "#domain/cohort/anonymise.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";
import { type AnswersHandedIn, readAnswersHandedIn } from "../submissions/handed-in.ts";
import { learnersOf } from "./scope.ts";

export type MistakeExample = {
  /** The code, or null where answers were handed in. */
  code: string | null;
  answers: AnswersHandedIn | null;
  /** Its place among the examples that there are, from 1. */
  number: number;
  count: number;
};

/**
 * A submission that showed a mistake first, to discuss in class: nothing says whose it is. Examples come in an order
 * that says nothing either. Null for who may not see people's work, and where there is none of this number.
 */
export async function readMistakeExample(
  viewer: Viewer,
  courseId: string,
  { slug, mistake, number }: { slug: string; mistake: string; number: number },
): Promise<MistakeExample | null> {
  if (!(await readMembership(viewer, courseId, "see-work"))) return null;
  const [row] = await database().$queryRaw<{ id: string; code: string; name: string; email: string; count: number }[]>`
    select b.id, b.code, u.name, u.email, s.count from (
      select s."firstId", s."userId", count(*) over ()::int as count from "MistakeEpisode" s
      where s.slug = ${slug} and s.mistake = ${mistake} and s."userId" in ${learnersOf(courseId)}
      order by md5(s."firstId"::text) offset ${number - 1}::int limit 1
    ) as s join "Submission" b on b.id = s."firstId" join "User" u on u.id = s."userId"`;
  if (!row) return null;
  const answers = await readAnswersHandedIn(viewer, row.id);
  const code = answers ? null : anonymise(row.code, [row.name, row.email]);
  return { code, answers, number, count: row.count };
}
