import type { PartProblem } from "#grader/by-hand/read-answers.ts";
import type { Question } from "./question.ts";

/** What cannot be understood in the answers, as the server will read them. The reader is heavy, so it comes when needed. */
export async function findProblems(questions: Question[], text: string): Promise<PartProblem[]> {
  const reader = await import("#grader/by-hand/read-answers.ts").catch(() => null);
  // Without network the answers cannot be sent either, which is said then.
  const reading = reader?.readAnswers(questions, text);
  return reading && "problems" in reading ? reading.problems : [];
}

/** Puts the focus where the first thing is to be mended, once the page shows it. */
export function focusProblem([first]: PartProblem[]): void {
  if (!first?.part) return;
  requestAnimationFrame(() => {
    const part = document.getElementById(`part-${first.part}`);
    part?.querySelector<HTMLElement>("[aria-invalid=true], input, button")?.focus();
  });
}
