import { fork } from "node:child_process";
import { once } from "node:events";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import type { Verdict } from "#grader/report.ts";
import { ROOT } from "../settings.ts";
import { Digest, type Task } from "./protocol.ts";

export type Comparison = {
  /** Submissions whose reports had to be equal, and those of them that were not, in words. */
  compared: number;
  differences: string[];
  /** Submissions that some process said may differ, and how many of them did. */
  mayDiffer: number;
  differed: number;
  verdicts: Partial<Record<Verdict, number>>;
};

/** As unlike as processes on one machine can be; without PATH some layers of the sandbox are not found. */
const SURROUNDINGS = [
  { runners: 1, cwd: ROOT, env: { TZ: "UTC", LANG: "C", PATH: process.env.PATH ?? "" } },
  { runners: 2, cwd: tmpdir(), env: { TZ: "Pacific/Auckland", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" } },
  { runners: 2, cwd: homedir(), env: { TZ: "America/St_Johns", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" } },
];

/** Grades the same submissions in three fresh processes and compares their reports, timings apart. */
export async function compareProcesses(count: number, onReport: () => void = () => {}): Promise<Comparison> {
  const runs = SURROUNDINGS.map((one, i) => grade({ ...one, count, order: `order ${i}` }, onReport));
  const [first, ...others] = await Promise.all(runs);
  const comparison: Comparison = { compared: 0, differences: [], mayDiffer: 0, differed: 0, verdicts: {} };
  for (let position = 0; position < count; position++) {
    const digests = [first!, ...others].map((digestsOf) => digestsOf.get(position));
    judge(position, digests.map(present), comparison);
  }
  return comparison;
}

function present(digest: Digest | undefined): Digest {
  if (!digest) throw new Error("a process ended without grading everything");
  return digest;
}

function judge(position: number, digests: Digest[], comparison: Comparison): void {
  const { verdicts } = comparison;
  const [first] = digests as [Digest];
  verdicts[first.status] = (verdicts[first.status] ?? 0) + 1;
  const isSame = digests.every(({ whole }) => whole === first.whole);
  if (digests.some(({ mayDiffer }) => mayDiffer)) {
    comparison.mayDiffer++;
    if (!isSame) comparison.differed++;
    return;
  }
  comparison.compared++;
  if (!isSame) comparison.differences.push(`submission ${position}: ${differingParts(digests)}`);
}

function differingParts(digests: Digest[]): string {
  const [first] = digests as [Digest];
  const parts = Object.keys(first.parts).filter((name) => digests.some((one) => one.parts[name] !== first.parts[name]));
  return `${parts.join(", ") || "the order of the parts"} (${digests.map(({ status }) => status).join(", ")})`;
}

type Process = Task & { cwd: string; env: Record<string, string> };

async function grade({ cwd, env, ...task }: Process, onReport: () => void): Promise<Map<number, Digest>> {
  const digests = new Map<number, Digest>();
  const child = fork(path.join(import.meta.dirname, "process.ts"), [JSON.stringify(task)], {
    cwd,
    env: { NODE_ENV: "production", ...env },
    execArgv: [],
  });
  child.on("message", (message) => {
    const digest = Digest.parse(message);
    digests.set(digest.position, digest);
    onReport();
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`a process of the comparison ended with code ${code}`);
  return digests;
}
