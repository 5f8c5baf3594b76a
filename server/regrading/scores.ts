import "server-only";
import { z } from "zod";
import type { Viewer } from "#domain/permissions.ts";
import { Verdict } from "#grader/report.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { database } from "../database.ts";
import { type AssignmentFacts, readAssignmentFacts } from "../projection/assignment-facts.ts";
import { scoresFrom } from "../projection/assignment-scores.ts";
import { CHANGE, IS_JUDGED, IS_UP } from "./counts.ts";
import { findRegrade } from "./find.ts";
import { readItemShares } from "./part-shares.ts";
import type { RegradeAddress, ScoresQuery } from "./schema.ts";

export type ScoreChange = {
  learnerId: string;
  learner: string;
  assignments: {
    id: string;
    title: string;
    /** 0 to 1 of the exercise's points in it; null while nothing counts. */
    before: number | null;
    after: number | null;
    /** Set by an instructor, which no regrade changes. */
    isOverridden: boolean;
  }[];
};

export type ScoreChanges = {
  /** Learners of whose submissions one would have another result. */
  learners: number;
  rows: ScoreChange[];
  page: number;
  pages: number;
};

export const LEARNERS_ON_A_PAGE = 50;

/**
 * What a regrade would do to scores in the course's assignments: computed by the rules that scores always come from, once
 * with the gradings from before and once with those of the regrade. Null for who may not regrade in the course.
 */
export async function readScoreChanges(
  viewer: Viewer,
  address: RegradeAddress,
  query: ScoresQuery,
): Promise<ScoreChanges | null> {
  const regrade = await findRegrade(viewer, address);
  if (!regrade) return null;
  const people = await readConcerned(regrade.id, query);
  const pages = Math.max(1, Math.ceil(people.length / LEARNERS_ON_A_PAGE));
  const page = Math.min(query.page, pages);
  const shown = people.slice((page - 1) * LEARNERS_ON_A_PAGE, page * LEARNERS_ON_A_PAGE);
  return { learners: people.length, rows: await readRows(regrade, shown, query), page, pages };
}

type Person = { id: string; name: string };

/** The regrade's learners with an item that would change a result, by name. */
function readConcerned(regradeId: string, { which }: ScoresQuery): Promise<Person[]> {
  const changes = which === "raises" ? IS_UP : Prisma.sql`(${IS_JUDGED} and (${CHANGE} <> 0 or i.status <> b.status))`;
  return database().$queryRaw<Person[]>`
    select u.id, u.name from "User" u where u.id in (
      select s."userId" from "RegradeItem" i join "Grading" b on b.id = i."beforeId"
        join "Submission" s on s.id = i."submissionId"
      where i."regradeId" = ${regradeId}::uuid and ${changes})
    order by lower(u.name), u.id`;
}

const End = z.object({ submissionId: z.uuid(), status: Verdict, score: z.number() });
type End = z.infer<typeof End>;
type Ends = ReadonlyMap<string, End>;

/** How each submission ended before, and would end now. */
async function readEnds(regradeId: string, userIds: string[], { which }: ScoresQuery): Promise<[Ends, Ends]> {
  const rows = await database().$queryRaw<unknown[]>`
    select json_build_object('submissionId', s.id, 'status', b.status, 'score', coalesce(b.score, 0)) as before,
      case when ${which === "raises" ? IS_UP : IS_JUDGED}
        then json_build_object('submissionId', s.id, 'status', i.status, 'score', i.score) end as after
    from "RegradeItem" i join "Grading" b on b.id = i."beforeId" join "Submission" s on s.id = i."submissionId"
    where i."regradeId" = ${regradeId}::uuid and s."userId" = any(${userIds}::uuid[])`;
  const ends = z.array(z.object({ before: End, after: End.nullable() })).parse(rows);
  const byId = (all: End[]): Ends => new Map(all.map((end) => [end.submissionId, end]));
  return [byId(ends.map(({ before }) => before)), byId(ends.map(({ before, after }) => after ?? before))];
}

type Regrade = { id: string; courseId: string; slug: string };

async function readRows({ id, courseId, slug }: Regrade, people: Person[], query: ScoresQuery): Promise<ScoreChange[]> {
  const [userIds, scope] = [people.map((person) => person.id), { courseId, slug }];
  const [facts, [before, after]] = await Promise.all([
    readAssignmentFacts(database(), scope, userIds),
    readEnds(id, userIds, query),
  ]);
  const raised = new Set([...after.values()].filter((end) => before.get(end.submissionId) !== end).map(idOf));
  const [was, is] = await Promise.all([
    scoresFrom(database(), scope, withEnds(facts, before), (ids) => readItemShares(id, ids, new Set())),
    scoresFrom(database(), scope, withEnds(facts, after), (ids) => readItemShares(id, ids, raised)),
  ]);
  const titles = new Map(facts.assignments.map((assignment) => [assignment.id, assignment.title]));
  return people.map(({ id: learnerId, name }) => ({
    ...{ learnerId, learner: name },
    assignments: is
      .filter((score) => score.userId === learnerId && score.slug === slug)
      .map(({ assignmentId, share, isOverridden }) => ({
        ...{ id: assignmentId, title: titles.get(assignmentId) ?? "", after: share, isOverridden },
        before:
          was.find((other) => other.assignmentId === assignmentId && other.userId === learnerId && other.slug === slug)
            ?.share ?? null,
      })),
  }));
}

const idOf = ({ submissionId }: End) => submissionId;

/** The facts, had the submissions ended so. */
function withEnds(facts: AssignmentFacts, ends: Ends): AssignmentFacts {
  const submissions = facts.submissions.map((fact) => {
    const end = ends.get(fact.id);
    return end ? { ...fact, status: end.status, score: end.score } : fact;
  });
  return { ...facts, submissions };
}
