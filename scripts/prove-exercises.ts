import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { run } from "./run.ts";

const Findings = z.array(z.object({ slug: z.string(), complaints: z.array(z.string()) }));

/**
 * What `exercises:check` complains of, by slug. A process of its own, whose progress is shown: it needs a renderer for
 * prompts, which the conditions of this one leave out.
 */
export async function proveExercises(slugs: string[]): Promise<Map<string, string[]>> {
  const folder = await mkdtemp(path.join(tmpdir(), "gradcheck-proof-"));
  const report = path.join(folder, "report.json");
  try {
    console.log(`    proving what is new or changed: ${slugs.join(", ")}`);
    await run({ args: ["scripts/exercises-check.ts", ...slugs, "--report", report], output: "inherit" });
    const findings = Findings.parse(JSON.parse(await readFile(report, "utf8")));
    return new Map(findings.flatMap(({ slug, complaints }) => (complaints.length > 0 ? [[slug, complaints]] : [])));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
