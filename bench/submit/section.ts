import { createLearners } from "../product/accounts.ts";
import { fetchCsrfToken, followVerdict, type OpenExercise, openExercise, signIn, submit } from "../product/learner.ts";
import { freshSolutions, SLUG } from "../product/solution.ts";
import { type Bench, withProduct } from "../product/with-product.ts";
import { summaryTable } from "../report/tables.ts";
import { atMost, type Goal, type Measured } from "../results.ts";
import type { SectionOptions } from "../section.ts";
import { summarize } from "../statistics.ts";
import { measureInBrowser } from "./browser.ts";

/** Below the 30 submissions that one learner may make in a minute. */
const PER_LEARNER = 20;
const ACCEPTED = "submit accepted";
const GRADED = "verdict received over the event stream";

/** One learner at a time on an idle product: from sending the submission to its verdict. */
export async function measureSubmit({ quick, tell }: SectionOptions): Promise<Measured> {
  return withProduct({}, async (bench) => {
    tell("over HTTP");
    const [warmUp, count] = quick ? [3, 5] : [200, 100];
    const samples = await measureOverHttp(bench, warmUp, count);
    tell("in Chromium");
    const painted = await measureInBrowser(bench, quick ? 3 : 20);
    const { p50, p95 } = summarize(samples.get(GRADED)!);
    const goals: Goal[] = [
      atMost("submit to verdict, p50", p50, 60, "ms"),
      atMost("submit to verdict, p95", p95, 150, "ms"),
    ];
    return {
      tables: [summaryTable("From submit to verdict, idle, ms", new Map([...samples, ...painted]))],
      goals,
      notes: NOTES,
    };
  });
}

async function measureOverHttp(bench: Bench, warmUp: number, count: number): Promise<Map<string, number[]>> {
  const learners = await signInLearners(bench, Math.ceil((warmUp + count) / PER_LEARNER));
  const solutionFor = await freshSolutions();
  const samples = new Map<string, number[]>([ACCEPTED, GRADED].map((name) => [name, []]));
  for (let i = 0; i < warmUp + count; i++) {
    const learner = learners[i % learners.length]!;
    const times = await submitOnce(bench, learner, solutionFor(`submit ${i}`));
    if (i < warmUp) continue;
    samples.get(ACCEPTED)!.push(times.accepted);
    samples.get(GRADED)!.push(times.graded);
  }
  return samples;
}

export async function signInLearners({ client, http }: Bench, count: number): Promise<OpenExercise[]> {
  const learners: OpenExercise[] = [];
  for (const account of await createLearners(client, count)) {
    const signedIn = await signIn(http, account, await fetchCsrfToken(http));
    learners.push(await openExercise(http, signedIn, SLUG));
  }
  return learners;
}

/** Milliseconds since the submission was sent. Throws unless it passes. */
export async function submitOnce({ http, actionId }: Bench, learner: OpenExercise, code: string) {
  const startedAt = performance.now();
  const answer = await submit(http, learner, { actionId, code });
  const accepted = performance.now() - startedAt;
  if (!answer.ok) throw new Error(`a submission was refused: ${answer.message}`);
  const status = await followVerdict(http, learner, answer.value.id);
  const graded = performance.now() - startedAt;
  if (status !== "passed") throw new Error(`the solution got "${status}"`);
  return { accepted, graded };
}

const NOTES = [
  "rnn-bptt as published (12 cases), type check included, one submission after the other, each of a new text. The clock runs from sending the server action to the event that carries the report; the event stream is opened when the action has answered, as the page does it.",
  "The action is called over HTTP as React calls it, with the id that Next noted in the build. In Chromium the clock runs from the click to the second animation frame after the verdict is in the page, with Chromium on the same cores.",
  "Hidden cases are drawn from 64 seeds, each prepared when it is first met; 200 submissions come before the measured ones, so nearly all are prepared, as in an installation that has been in use.",
];
