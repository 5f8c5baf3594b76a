import { askWhy } from "#grader/ask-why.ts";
import type { AuthorCode } from "#grader/author/author-code.ts";
import type { Prepared } from "#grader/author/prepare.ts";
import { compareOutputs } from "#grader/compare-outputs.ts";
import type { Answer } from "#grader/diagnose.ts";
import type { CodeExercise } from "#grader/exercise.ts";
import { isWrong } from "#grader/report.ts";
import type { Value } from "#grader/value.ts";
import type { Tolerance } from "#numeric/compare.ts";

/** What the diagnosis says of a program when it does not know the mistakes of the exercise. */
export type Named = { program: string; ids: string[] };

/** Each mistake of an exercise, named from the arrays alone. Those that give no value in any case are left out. */
export async function nameMistakes(
  author: Pick<AuthorCode, "explore">,
  exercise: CodeExercise,
  prepared: Prepared,
): Promise<Named[]> {
  const named: Named[] = [];
  for (const { id, outputs } of prepared.mistakes) {
    if (outputs.every((output) => output === null)) continue;
    const answers = outputs.map((output, i) => output && toAnswer(exercise, prepared.cases[i]!.expected, output.value));
    named.push({
      program: id,
      ids: (await askWhy(author, { exercise, prepared, answers })).map((diagnosis) => diagnosis.id),
    });
  }
  return named;
}

export function toAnswer({ metadata: { entry, tolerance } }: CodeExercise, expected: Value, value: Value): Answer {
  const outputs = compareOutputs({
    expected,
    actual: value,
    ...{ name: entry.returns.name, optional: entry.returns.optional },
    tolerance: tolerance as Tolerance,
  });
  return { passed: !outputs.some(isWrong), value };
}
