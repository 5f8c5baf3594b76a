import { HttpClient } from "../product/http-client.ts";
import { type Account, fetchCsrfToken, followVerdict, openExercise, signIn, submit } from "../product/learner.ts";
import { freshSolutions, SLUG } from "../product/solution.ts";
import { Lesson, type LessonReport, type RequestKind } from "./protocol.ts";

/** The load generator, a process of its own: all learners begin at once and none of them stops to think. */
process.once("message", (message) => void hold(Lesson.parse(message)));

async function hold({ accounts, ...lesson }: Lesson): Promise<void> {
  const report: LessonReport = { requests: {}, verdict: [], failures: [], tookMs: 0 };
  const solutionFor = await freshSolutions();
  const startedAt = performance.now();
  await Promise.all(
    accounts.map((account) =>
      learn({ ...lesson, account, solutionFor, report }).catch((error) => report.failures.push(String(error))),
    ),
  );
  report.tookMs = performance.now() - startedAt;
  process.send?.(report, () => process.exit(0));
}

type Learning = Omit<Lesson, "accounts"> & {
  account: Account;
  solutionFor: (label: string) => string;
  report: LessonReport;
};

/** One learner: signs in, opens the exercise, submits again and again, each time waiting for the verdict. */
async function learn({ url, actionId, account, submissions, solutionFor, report }: Learning): Promise<void> {
  const http = new HttpClient(url);
  const time = async <T>(kind: RequestKind, work: Promise<T>): Promise<T> => {
    const startedAt = performance.now();
    const result = await work;
    report.requests[kind] = [...(report.requests[kind] ?? []), performance.now() - startedAt];
    return result;
  };
  try {
    const csrf = await time("csrf token", fetchCsrfToken(http));
    const signedIn = await time("sign in", signIn(http, account, csrf));
    const exercise = await time("open the exercise", openExercise(http, signedIn, SLUG));
    for (let i = 0; i < submissions; i++) {
      const code = solutionFor(`${account.email} ${i}`);
      const answer = await time("submit", submit(http, exercise, { actionId, code }));
      if (!answer.ok) throw new Error(`refused: ${answer.message}`);
      const startedAt = performance.now();
      const status = await followVerdict(http, exercise, answer.value.id);
      report.verdict.push(performance.now() - startedAt);
      if (status !== "passed") report.failures.push(`the solution got "${status}"`);
    }
  } finally {
    http.close();
  }
}
