import "server-only";
import type { RiskFacts } from "#domain/cohort/at-risk.ts";
import { database } from "../database.ts";
import { type CohortExercise, ofCohort } from "./scope.ts";

export type RiskRow = Omit<RiskFacts, "failing"> & {
  id: string;
  name: string;
  email: string;
  failingSlug: string | null;
  failingAttempts: number | null;
};

/**
 * What the rules look at, of every learner of a course, by name. The share follows domain/assignment-total.ts and the due
 * dates domain/assignment/rules.ts, here for 800 learners at once. Whoever calls this has asked for the viewer's right.
 */
export function readRiskFacts(courseId: string, exercises: readonly CohortExercise[], now: Date): Promise<RiskRow[]> {
  return database().$queryRaw<RiskRow[]>`
    with learners as (
      select u.id, u.name, u.email, e."sectionId", e."createdAt" as "enrolledAt"
      from "Enrollment" e join "User" u on u.id = e."userId"
      where e."courseId" = ${courseId}::uuid and e.role = 'learner' and e."removedAt" is null
    ), assignments as (
      select id, "dueAt" from "Assignment" where "courseId" = ${courseId}::uuid and "publishedAt" is not null
    ), extensions as (
      select distinct on (l.id, o."assignmentId") l.id, o."assignmentId", o."dueAt"
      from "Allowance" o join assignments a on a.id = o."assignmentId"
        join learners l on l.id = o."userId" or l."sectionId" = o."sectionId"
      where o.kind = 'extension' and o."withdrawnAt" is null
      order by l.id, o."assignmentId", (o."userId" is null), o."createdAt" desc
    ), excused as (
      select distinct l.id, o."assignmentId" from "Allowance" o join assignments a on a.id = o."assignmentId"
        join learners l on l.id = o."userId" or l."sectionId" = o."sectionId"
      where o.kind = 'exemption' and o."withdrawnAt" is null
    ), due as (
      select l.id, a.id as "assignmentId" from learners l cross join assignments a
        left join extensions x on x.id = l.id and x."assignmentId" = a.id
        left join excused f on f.id = l.id and f."assignmentId" = a.id
      where coalesce(x."dueAt", a."dueAt") < ${now} and f.id is null
    ), items as (
      select i.id, i."assignmentId", i.points, least(i.choose, count(*)) as choose
      from "AssignmentItem" i join "AssignedExercise" x on x."itemId" = i.id
      where i."assignmentId" in (select id from assignments) group by i.id
    ), ranked as (
      select s."userId", s."assignmentId", s.share * i.points as points, i.choose,
        row_number() over (partition by s."userId", i.id order by s.share desc nulls last) as place
      from items i join "AssignedExercise" x on x."itemId" = i.id
        join "AssignmentScore" s on s."assignmentId" = i."assignmentId" and s.slug = x.slug
    ), earned as (
      select "userId", "assignmentId", sum(points) as points from ranked where place <= choose group by 1, 2
    ), full_marks as (
      select "assignmentId", sum(points * choose) as points from items group by 1
    ), totals as (
      select d.id, sum(coalesce(e.points, 0)) / nullif(sum(f.points), 0) as share
      from due d join full_marks f on f."assignmentId" = d."assignmentId"
        left join earned e on e."userId" = d.id and e."assignmentId" = d."assignmentId"
      group by d.id
    ), failing as (
      select distinct on (s."userId") s."userId", s.slug, s."failedInARow" from "Standing" s
      where ${ofCohort(courseId, exercises)} and s.state <> 'solved' and s."failedInARow" > 0
      order by s."userId", s."failedInARow" desc, s.slug
    )
    select l.id, l.name, l.email, l."enrolledAt", t.share::float8 as share,
      f.slug as "failingSlug", f."failedInARow" as "failingAttempts",
      (select max(m.minute) from "ActiveMinute" m where m."userId" = l.id) as "lastActiveAt"
    from learners l left join totals t on t.id = l.id left join failing f on f."userId" = l.id
    order by l.name, l.id`;
}
