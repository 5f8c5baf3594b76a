import { setTimeout } from "node:timers/promises";
import { progressOf } from "#domain/progress.ts";
import { taskOf } from "#domain/score/task.ts";
import { CodePolicy } from "#grader/policy.ts";
import { GradeReport } from "#grader/report.ts";
import { database, pool } from "#server/database.ts";
import { readProgressFacts } from "#server/submissions/read.ts";
import { isStillThere, type Kin } from "./family.ts";
import type { Accepted } from "./learners.ts";
import { PROGRAMS } from "./programs.ts";

export type Findings = { verdicts: Map<string, number>; breaches: string[] };

/** Whether everything that was accepted got its one right answer. Also finds what was stored without the learner hearing of it. */
export async function audit(accepted: readonly Accepted[]): Promise<Findings> {
  const verdicts = new Map<string, number>();
  const breaches: string[] = [];
  const gradings = await database().grading.findMany({
    include: { submission: { select: { code: true, userId: true } } },
  });
  const runs = await database().run.findMany();
  for (const { id, report, submission, submissionId } of gradings)
    judge({ what: `grading ${id}`, id: submissionId, code: submission.code, report });
  for (const { id, code, report } of runs) judge({ what: `run ${id}`, id, code, report });

  function judge({ what, code, report }: { what: string; id: string; code: string; report: unknown }): void {
    const parsed = GradeReport.safeParse(report);
    if (!parsed.success) return void breaches.push(`${what} has no report`);
    const program = PROGRAMS.find((one) => one.code === code);
    const { status } = parsed.data;
    const key = `${program?.name} → ${status}`;
    verdicts.set(key, (verdicts.get(key) ?? 0) + 1);
    if (status !== "internal-error" && !program?.verdicts.includes(status)) breaches.push(`${what}: ${key}`);
  }

  const known = Map.groupBy(gradings, ({ submissionId }) => submissionId);
  const storedRuns = new Set(runs.map(({ id }) => id));
  for (const { id, kind } of accepted) {
    const count = kind === "run" ? Number(storedRuns.has(id)) : (known.get(id)?.length ?? 0);
    if (count !== 1) breaches.push(`the accepted ${kind} ${id} has ${count} gradings`);
  }
  breaches.push(...(await chargedFailures(gradings)));
  return { verdicts, breaches };
}

type Graded = { status: string | null; submission: { userId: string } };

/** Learners whose attempts count something that we failed at. */
async function chargedFailures(gradings: readonly Graded[]): Promise<string[]> {
  const breaches: string[] = [];
  for (const [userId, own] of Map.groupBy(gradings, ({ submission }) => submission.userId)) {
    const viewer = { id: userId, email: "", name: "", role: "learner" } as const;
    const history = { submissions: await readProgressFacts(viewer), hints: [] };
    const { attempts } = progressOf(history, taskOf({ policy: CodePolicy.parse({}) }));
    const due = own.filter(({ status }) => status !== "internal-error" && status !== "compile-error").length;
    if (attempts !== due) breaches.push(`learner ${userId} is charged ${attempts} attempts instead of ${due}`);
  }
  return breaches;
}

export async function countUnfinished(): Promise<{ ungraded: number; jobs: number }> {
  const { rows } = await pool().query(
    `select (select count(*) from "Grading" where "gradedAt" is null)::int
         + (select count(*) from "Run" where "gradedAt" is null)::int as ungraded,
       (select count(*) from graphile_worker._private_jobs)::int as jobs`,
  );
  return rows[0];
}

const MOMENT_MS = 5000;

/** What outlives its worker. The compiler's service ends by itself, a moment after nobody is left to talk to it. */
export async function leftBehind(seen: readonly Kin[]): Promise<string[]> {
  let left = seen.filter(isStillThere);
  for (const until = Date.now() + MOMENT_MS; left.length > 0 && Date.now() < until; left = left.filter(isStillThere))
    await setTimeout(50);
  return left.map(({ pid, command }) => `process ${pid} is left over: ${command.slice(0, 80)}`);
}
