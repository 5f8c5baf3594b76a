import type { PartProblem } from "#grader/by-hand/read-answers.ts";
import { parseRawAnswers, type Question } from "./question.ts";

/**
 * What cannot be understood in the answers, or in the one that is checked by itself, as the server will read them. The
 * reader is heavy, so it comes when needed.
 */
export async function findProblems(questions: Question[], text: string, part?: string): Promise<PartProblem[]> {
  if (part !== undefined) return findPartProblems(questions, text, part);
  const reader = await import("#grader/by-hand/read-answers.ts").catch(() => null);
  // Without network the answers cannot be sent either, which is said then.
  const reading = reader?.readAnswers(questions, text);
  return reading && "problems" in reading ? reading.problems : [];
}

async function findPartProblems(questions: Question[], text: string, id: string): Promise<PartProblem[]> {
  const asked = questions.filter((question) => question.id === id);
  const found = await findProblems(asked, JSON.stringify({ [id]: parseRawAnswers(text)[id] }));
  // With one part alone, what is about all of them is about it.
  return found.map((problem) =>
    problem.part ? problem : { ...problem, part: id, message: "This is not answered yet" },
  );
}

/** The id of the part in which the focus is; null when it is elsewhere. */
export function partInFocus(questions: Question[]): string | null {
  const found = questions.find(({ id }) => document.getElementById(`part-${id}`)?.contains(document.activeElement));
  return found?.id ?? null;
}

/** Puts the focus where the first thing is to be mended, once the page shows it. */
export function focusProblem([first]: PartProblem[]): void {
  if (!first?.part) return;
  requestAnimationFrame(() => {
    const part = document.getElementById(`part-${first.part}`);
    part?.querySelector<HTMLElement>("[aria-invalid=true], input, button")?.focus();
  });
}
