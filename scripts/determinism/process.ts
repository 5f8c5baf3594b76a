import { createHash } from "node:crypto";
import path from "node:path";
import { readCatalog } from "#exercises/catalog.ts";
import { createEngine } from "#grader/engine.ts";
import type { GradeReport } from "#grader/report.ts";
import { createRandom } from "#numeric/random.ts";
import { createCorpus, shuffle } from "./corpus.ts";
import { Digest, Task } from "./protocol.ts";

/** One of the processes that are compared: grades the corpus in its own order and sends a digest of each report. */
const { count, runners, order } = Task.parse(JSON.parse(process.argv[2] ?? ""));
const { exercises } = await readCatalog(path.join(import.meta.dirname, "../../exercises"));
const corpus = createCorpus(exercises, count);
const engine = await createEngine({ runners, receiptKey: new Uint8Array(32).fill(1) });
const waiting = shuffle([...corpus.keys()], createRandom(order));

await Promise.all(Array.from({ length: runners }, work));
await engine.close();
process.disconnect();

async function work(): Promise<void> {
  for (let position = waiting.pop(); position !== undefined; position = waiting.pop()) {
    const { exercise, code, seed } = corpus[position]!;
    send(position, await engine.grade({ exercise, code, seed, cases: "all" }));
  }
}

function send(position: number, { timings: _, ...report }: GradeReport): void {
  const parts = Object.entries(report).map(([name, part]) => [name, sha256(JSON.stringify(part))]);
  const { status, mayDiffer } = report;
  const digest = { whole: sha256(JSON.stringify(report)), parts: Object.fromEntries(parts) };
  process.send?.(Digest.parse({ position, status, mayDiffer, ...digest }));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
