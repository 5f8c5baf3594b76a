import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { within } from "../measure.ts";
import { createLearners } from "../product/accounts.ts";
import type { Bench } from "../product/with-product.ts";
import { LessonReport } from "./protocol.ts";

const PATIENCE_MS = 900_000;
export const SUBMISSIONS = 4;

/** Has `learners` learners work at once, driven by a process on the same cores. */
export async function holdLesson({ client, product, actionId }: Bench, learners: number): Promise<LessonReport> {
  const accounts = await createLearners(client, learners);
  const child = fork(join(import.meta.dirname, "load.ts"), { stdio: "inherit" });
  try {
    const answered = once(child, "message");
    const ended = once(child, "exit").then(([code]) => {
      throw new Error(`the load generator ended with code ${code}`);
    });
    child.send({ url: product.url, actionId, accounts, submissions: SUBMISSIONS });
    const [report] = await within(PATIENCE_MS, `a class of ${learners}`, Promise.race([answered, ended]));
    return LessonReport.parse(report);
  } finally {
    child.kill("SIGKILL");
  }
}
