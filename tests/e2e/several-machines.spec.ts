import { expect, test } from "@playwright/test";
import { otherMachines, startBalancer } from "./machines.ts";
import { signUp } from "./people.ts";
import { exerciseFile, openExercise, outcome, submit, verdict, writeCode } from "./workbench.ts";

const RIGHT = exerciseFile("rnn-step/alternatives/loops.ts");
/** Right so many times, and then without end: the count of passed cases tells one verdict from the other. */
const endlessAfter = (count: number) => `${RIGHT.replace("export function rnnStep", "function step")}
let calls = 0;
export function rnnStep(...given: Parameters<typeof step>): number[] {
  if (calls++ === ${count}) for (;;) {}
  return step(...given);
}`;

test("pages get their verdicts while each web server in turn, and a worker, is killed", async ({ browser }) => {
  const balancer = await startBalancer();
  const { startWeb, startWorker } = await otherMachines(balancer.port);
  const [worker, first, second] = await Promise.all([startWorker(), startWeb(), startWeb()]);
  const machines = [worker, first, second];
  balancer.targets.push(first.port, second.port);
  const context = await browser.newContext({ baseURL: `http://127.0.0.1:${balancer.port}` });
  const page = await context.newPage();
  const submitEndless = async (count: number) => {
    await writeCode(page, endlessAfter(count));
    await submit(page);
    await expect(outcome(page).getByText(/Next in the queue|Waiting: place|Grading all cases/)).toBeVisible();
  };
  try {
    await signUp(page);
    await openExercise(page, "rnn-step");
    await submitEndless(1);
    for (const part of [worker, first]) part.kill();
    await Promise.all([worker.ended, first.ended]);
    await expect(verdict(page)).toHaveText(/1 of 12 cases passed/, { timeout: 60_000 });

    const third = await startWeb();
    machines.push(third);
    balancer.targets.push(third.port);
    await submitEndless(2);
    second.kill();
    await second.ended;
    await expect(verdict(page)).toHaveText(/2 of 12 cases passed/, { timeout: 60_000 });

    await writeCode(page, RIGHT);
    await submit(page);
    await expect(verdict(page)).toHaveText("Passed: all 12 cases.");
  } finally {
    await context.close();
    await Promise.all(machines.map((part) => part.stop()));
    await balancer.close();
  }
});
