import "server-only";
import { z } from "zod";
import type { Viewer } from "#domain/permissions.ts";
import type { HeldBackResults, ReportState } from "#domain/report-state.ts";
import type { SubmissionFact } from "#domain/score/history.ts";
import { Verdict } from "#grader/report.ts";
import { database } from "../database.ts";
import { GRADE_TASK } from "../queue.ts";
import { plainHeldBack, reportStateOf } from "../report-state.ts";
import { readReport } from "../stored-report.ts";
import { readVisibility } from "../visibility/read.ts";
import { readHeldBack, withoutResult } from "../visibility/shown-facts.ts";
import { factColumns, factOf, newestGrading } from "./facts.ts";
import { readableBy } from "./readable-by.ts";
import { type Regraded, readRegraded, regradeColumns } from "./regraded.ts";

export type Submission = {
  id: string;
  slug: string;
  code: string;
  submittedAt: Date;
  version: string;
  isCurrentVersion: boolean;
  learner: { id: string; name: string };
  state: ReportState;
  /** Null also while its results are held back. */
  regraded: Regraded | null;
};

/** Null when there is no such submission, and just the same when it is none of the viewer's business. */
export async function readSubmission(viewer: Viewer, id: string): Promise<Submission | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await database().submission.findFirst({
    where: { id, ...readableBy(viewer) },
    select: {
      id: true,
      slug: true,
      code: true,
      submittedAt: true,
      user: { select: { id: true, name: true } },
      version: { select: { contentHash: true, currentFor: { select: { slug: true } } } },
      gradings: {
        ...newestGrading,
        select: { ...regradeColumns, startedAt: true, gradedAt: true, report: true },
      },
    },
  });
  if (!row) return null;
  const see = await readVisibility(viewer, [row.slug]);
  const visibility = see({ ...row, userId: row.user.id });
  const [grading] = row.gradings;
  return {
    id: row.id,
    slug: row.slug,
    code: row.code,
    submittedAt: row.submittedAt,
    version: row.version.contentHash.slice(0, 8),
    isCurrentVersion: row.version.currentFor.length > 0,
    learner: row.user,
    state: await reportStateOf(GRADE_TASK, grading!, visibility),
    // That it was graded again would tell of hidden cases: who changed nothing is often not regraded.
    regraded: visibility.heldBack ? null : await readRegraded(row.id, grading!),
  };
}

/** The state alone, for the events of an open page. */
export async function readSubmissionState(viewer: Viewer, id: string): Promise<ReportState | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await database().submission.findFirst({
    where: { id, ...readableBy(viewer) },
    select: {
      ...{ userId: true, slug: true, submittedAt: true },
      gradings: { ...newestGrading, select: { id: true, startedAt: true, gradedAt: true } },
    },
  });
  if (!row) return null;
  const grading = row.gradings[0]!;
  // Before there is a report there is nothing in it to hold back.
  if (grading.gradedAt === null) return reportStateOf(GRADE_TASK, { ...grading, report: null });
  const [report, see] = await Promise.all([readReport(grading.id), readVisibility(viewer, [row.slug])]);
  return reportStateOf(GRADE_TASK, { ...grading, report }, see(row));
}

export type SubmissionLine = {
  id: string;
  submittedAt: Date;
  version: string;
  isCurrentVersion: boolean;
  /** The part that was checked by itself. */
  part: string | null;
  phase: ReportState["phase"];
  /** Null also while it is held back. */
  verdict: Verdict | null;
  score: number | null;
  heldBack: HeldBackResults | null;
  /** Whether a regrade speaks for it, or its undoing; null where neither does, and while it is held back. */
  regraded: "applied" | "undone" | null;
};

const HISTORY_LENGTH = 200;
export const SUBMISSIONS_ON_A_PAGE = 50;

/** One learner's submissions to one exercise, newest first; the learner is the viewer unless the viewer teaches them. */
export async function readSubmissions(viewer: Viewer, slug: string, learnerId = viewer.id): Promise<SubmissionLine[]> {
  return readLines(viewer, { slug, learnerId, skip: 0, take: HISTORY_LENGTH });
}

export type SubmissionPage = { lines: SubmissionLine[]; total: number; pages: number };

/** The same, however many there are, a page of them. */
export async function readSubmissionPage(
  viewer: Viewer,
  { slug, learnerId, page }: { slug: string; learnerId: string; page: number },
): Promise<SubmissionPage> {
  if (!z.uuid().safeParse(learnerId).success) return { lines: [], total: 0, pages: 0 };
  const take = SUBMISSIONS_ON_A_PAGE;
  const [lines, total] = await Promise.all([
    readLines(viewer, { slug, learnerId, skip: (page - 1) * take, take }),
    database().submission.count({ where: { slug, userId: learnerId, ...readableBy(viewer) } }),
  ]);
  return { lines, total, pages: Math.ceil(total / take) };
}

type Stretch = { slug: string; learnerId: string; skip: number; take: number };

async function readLines(viewer: Viewer, { slug, learnerId, skip, take }: Stretch): Promise<SubmissionLine[]> {
  if (!z.uuid().safeParse(learnerId).success) return [];
  const rows = await database().submission.findMany({
    where: { slug, userId: learnerId, ...readableBy(viewer) },
    select: {
      ...{ id: true, userId: true, slug: true, versionId: true, submittedAt: true, part: true },
      version: { select: { contentHash: true, currentFor: { select: { slug: true } } } },
      gradings: {
        ...newestGrading,
        // A regrade adds a grading when it is applied, and one more when it is undone.
        take: 2,
        select: { startedAt: true, gradedAt: true, status: true, score: true, regradeId: true },
      },
    },
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    ...{ skip, take },
  });
  const held = await readHeldBack(viewer, rows);
  return rows.map(({ id, submittedAt, part, version, gradings: [grading, before] }) => {
    const found = { status: Verdict.nullable().parse(grading!.status), score: grading!.score };
    const heldBack = held.get(id);
    const { status: verdict, score } = heldBack ? withoutResult(found) : found;
    return {
      ...{ id, submittedAt, part, verdict, score },
      version: version.contentHash.slice(0, 8),
      isCurrentVersion: version.currentFor.length > 0,
      phase: grading!.gradedAt ? "graded" : grading!.startedAt ? "running" : "waiting",
      heldBack: heldBack && found.status !== verdict ? plainHeldBack(heldBack) : null,
      regraded: heldBack || grading!.regradeId === null ? null : stateOfRegrade(grading!, before),
    };
  });
}

type Regrading = { regradeId: string | null };

const stateOfRegrade = (newest: Regrading, before: Regrading | undefined) =>
  before?.regradeId === newest.regradeId ? ("undone" as const) : ("applied" as const);

/** What the viewer's own progress and scores are computed from, hints apart. */
export async function readProgressFacts(viewer: Viewer): Promise<(SubmissionFact & { slug: string })[]> {
  return readShownFacts(viewer, { userId: viewer.id });
}

/** What the viewer may know of each: of one that is held back, that it was handed in. */
async function readShownFacts(viewer: Viewer, where: { userId: string; slug?: string }) {
  const rows = await database().submission.findMany({
    where: { ...where, ...readableBy(viewer) },
    select: factColumns,
  });
  const held = await readHeldBack(viewer, rows);
  return rows.map((row) => {
    const fact = factOf(row);
    return { ...(held.has(row.id) ? withoutResult(fact) : fact), slug: row.slug };
  });
}

/** All of one learner's submissions to one exercise; the learner is the viewer unless the viewer teaches them. */
export async function readSubmissionFacts(
  viewer: Viewer,
  slug: string,
  learnerId = viewer.id,
): Promise<SubmissionFact[]> {
  if (!z.uuid().safeParse(learnerId).success) return [];
  return readShownFacts(viewer, { slug, userId: learnerId });
}
