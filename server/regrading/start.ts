import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import { choiceWords } from "#domain/regrading/choice-words.ts";
import { MAX_ITEMS } from "#domain/regrading/state.ts";
import { elsewhereWords } from "#domain/regrading/words.ts";
import { changeCourse } from "../courses/change-course.ts";
import type { Transaction } from "../database.ts";
import { queueRegrade } from "../queue.ts";
import { addressesIn, type Chosen, choose } from "./choose.ts";
import type { NewRegrade } from "./schema.ts";

/** Choosing among the work of a large course takes longer than a form usually does. */
const PATIENCE_MS = 120_000;

/** Has the chosen submissions graded once more, as a preview. Of the submissions themselves nothing changes. */
export async function startRegrade(viewer: Viewer, input: NewRegrade): Promise<ActionResult<{ id: string }>> {
  const { courseId, slug } = input;
  return changeCourse(viewer, { courseId, action: "regrade", patienceMs: PATIENCE_MS }, async (tx) => {
    // A form that is sent twice finds the regrade that the first one began.
    if (await isUnderWay(tx, courseId, slug)) return UNDER_WAY;
    const choosing = await choose(tx, viewer, input);
    if (!choosing.ok) return refused(choosing.message, choosing.field);
    const { chosen, elsewhere } = choosing;
    if (chosen.length === 0)
      return refused(["No submission fits this choice.", ...elsewhereWords(elsewhere)].join(" "));
    if (chosen.length > MAX_ITEMS) return refused(tooMany(chosen.length));
    return { ok: true, value: { id: await start(tx, viewer, input, choosing) } };
  });
}

type Chose = { chosen: readonly Chosen[]; elsewhere: number };

async function start(
  tx: Transaction,
  viewer: Viewer,
  input: NewRegrade,
  { chosen, elsewhere }: Chose,
): Promise<string> {
  const { courseId, slug, versionId, assignmentId } = input;
  const choice = { words: [...(await wordsOf(tx, input)), ...elsewhereWords(elsewhere)], count: chosen.length };
  const { id } = await tx.regrade.create({
    data: { courseId, slug, versionId, assignmentId, choice, createdById: viewer.id },
    select: { id: true },
  });
  await addItems(tx, id, chosen);
  await queueRegrade(tx, id);
  return id;
}

const refused = (message: string, field?: string): ActionResult<never> =>
  field ? { ok: false, message, fields: { [field]: [message] } } : { ok: false, message };

const UNDER_WAY = refused(
  "This exercise is being graded once more already. Wait until that is done, or cancel it, and start again.",
);

export const tooMany = (count: number) =>
  `These are ${count.toLocaleString("en")} submissions, and at most ${MAX_ITEMS.toLocaleString("en")} are graded at once. Choose a section, an assignment, or only those that count.`;

async function isUnderWay(tx: Transaction, courseId: string, slug: string): Promise<boolean> {
  const where = { courseId, slug, cancelledAt: null, appliedAt: null, items: { some: { gradedAt: null } } };
  return (await tx.regrade.count({ where })) > 0;
}

/** As they were when it began: an assignment or a section may have another name later, or be gone. */
async function wordsOf(tx: Transaction, input: NewRegrade): Promise<string[]> {
  const { answered, assignmentId, sectionId, learners, which } = input;
  const [assignment, section, version] = [
    assignmentId && (await tx.assignment.findUnique({ where: { id: assignmentId }, select: { title: true } })),
    sectionId && (await tx.section.findUnique({ where: { id: sectionId }, select: { name: true } })),
    answered !== "any" &&
      answered !== "others" &&
      (await tx.exerciseVersion.findUnique({ where: { id: answered }, select: { contentHash: true } })),
  ];
  return choiceWords({
    answered: version ? { version: version.contentHash.slice(0, 8) } : answered === "others" ? "others" : "any",
    assignment: assignment ? assignment.title : null,
    section: section ? section.name : null,
    learners: addressesIn(learners).length || null,
    which,
  });
}

/**
 * By the version that graded it before, a submission keeps its seed, so that its report has to come out again. By another
 * one it gets one of that version's, always the same; by hand it keeps the numbers that it is about.
 */
async function addItems(tx: Transaction, regradeId: string, chosen: readonly Chosen[]): Promise<void> {
  const submissionIds = chosen.map(({ submissionId }) => submissionId);
  const beforeIds = chosen.map(({ beforeId }) => beforeId);
  // Early gradings by hand have no second seed, so it is the version answered that says what it is.
  await tx.$executeRaw`
    with answered as materialized (
      select v.id, (v.files->>'exercise.json')::jsonb->>'kind' is not distinct from 'by-hand' as "isByHand"
      from "ExerciseVersion" v
      where v.id in (select "versionId" from "Submission" where id = any(${submissionIds}::uuid[]))
    )
    insert into "RegradeItem" (id, "regradeId", "submissionId", "beforeId", seed, "hiddenSeed")
    select gen_random_uuid(), r.id, s.id, b.id,
      coalesce(known.seed, case when answered."isByHand" then b.seed else drawn.seed end),
      case when b."hiddenSeed" is not null then coalesce(known."hiddenSeed", drawn.seed) end
    from "Regrade" r
      cross join unnest(${submissionIds}::uuid[], ${beforeIds}::uuid[]) as chosen("submissionId", "beforeId")
      join "Submission" s on s.id = chosen."submissionId"
      join "Grading" b on b.id = chosen."beforeId"
      join answered on answered.id = s."versionId"
      join lateral (select v.id, v.seeds[1 + abs(hashtext(s.id::text)::bigint) % cardinality(v.seeds)] as seed
        from "ExerciseVersion" v where v.id = coalesce(r."versionId", s."versionId")) drawn on true
      left join lateral (select g.seed, g."hiddenSeed" from "Grading" g
        where g."submissionId" = s.id and g."gradedAt" is not null and coalesce(g."versionId", s."versionId") = drawn.id
        order by g."queuedAt" desc limit 1) known on true
    where r.id = ${regradeId}::uuid`;
}
