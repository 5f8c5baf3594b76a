import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Viewer } from "#domain/permissions.ts";
import type { Random } from "#numeric/random.ts";
import { database } from "#server/database.ts";
import { readRunState } from "#server/runs/read.ts";
import { run } from "#server/runs/write.ts";
import { readSubmissionState } from "#server/submissions/read.ts";
import { submit } from "#server/submissions/write.ts";
import { PROGRAMS, type Program, SLUG } from "./programs.ts";

/** Something the product has said yes to. */
export type Accepted = { id: string; kind: "submission" | "run"; viewer: Viewer | null; program: Program };

type Lesson = { random: Random; versionId: string; signal: AbortSignal; onAccepted: (accepted: Accepted) => void };

export async function enrol(count: number): Promise<Viewer[]> {
  const rows = Array.from({ length: count }, (_, i) => ({
    email: `learner-${i}-${randomBytes(4).toString("hex")}@example.org`,
    name: `Learner ${i}`,
    passwordHash: "none",
  }));
  const people = await database().user.createManyAndReturn({
    data: rows,
    select: { id: true, email: true, name: true },
  });
  return people.map((person) => ({ ...person, role: "learner" }));
}

/** Hands in one program after the other, and waits for some verdicts as a learner does, until the lesson ends. */
export async function learn(viewer: Viewer, lesson: Lesson): Promise<void> {
  while (!lesson.signal.aborted) {
    const program = PROGRAMS[lesson.random.integer(0, PROGRAMS.length - 1)]!;
    const accepted = await handIn(viewer, program, lesson).catch(() => null);
    if (accepted) lesson.onAccepted(accepted);
    if (accepted && lesson.random.uniform(0, 1) < 0.7) await waitForVerdict(accepted, lesson.signal);
    await pause(lesson.random.uniform(100, 1500), lesson.signal);
  }
}

/** Half of the trials are a visitor's. */
async function handIn(viewer: Viewer, program: Program, { random, versionId }: Lesson): Promise<Accepted | null> {
  const input = { slug: SLUG, versionId, code: program.code };
  const choice = random.uniform(0, 1);
  if (choice < 0.8) {
    const result = await submit(viewer, input);
    return result.ok ? { id: result.value.id, kind: "submission", viewer, program } : null;
  }
  const asker = choice < 0.9 ? viewer : null;
  const result = await run(asker, input, `192.0.2.${random.integer(1, 20)}`);
  return result.ok ? { id: result.value.id, kind: "run", viewer: asker, program } : null;
}

async function waitForVerdict({ id, kind, viewer }: Accepted, signal: AbortSignal): Promise<void> {
  const read = () => (kind === "run" || !viewer ? readRunState(viewer, id) : readSubmissionState(viewer, id));
  // While the database is away there is no state; a page asks again as well.
  while (!signal.aborted && (await read().catch(() => null))?.phase !== "graded") await pause(300, signal);
}

const pause = (ms: number, signal: AbortSignal) => wait(ms, undefined, { signal }).catch(() => undefined);
