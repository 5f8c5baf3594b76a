import type { AuthorCode } from "../author/author-code.ts";
import type { Prepared } from "../author/prepare.ts";
import type { ByHandExercise } from "../exercise.ts";
import type { GradeReport } from "../report.ts";
import { gradeAnswers, ownAnswers, refuseAnswers } from "./grade-answers.ts";
import type { Answers } from "./mark-answers.ts";
import { answerForms, readAnswers } from "./read-answers.ts";

export type AnswersJob = {
  exercise: ByHandExercise;
  seeds: string[];
  prepared: Prepared[];
  /** For each seed the answers as JSON. */
  answers: string[];
};

/** A report for each set of answers, in their places: a refusal for those that cannot be understood. */
export async function gradeAllByHand(author: AuthorCode, job: AnswersJob): Promise<GradeReport[]> {
  const { exercise, seeds } = job;
  const readings = job.answers.map((text) => readAnswers(answerForms(exercise), text));
  const answers = readings.map((reading) => ("answers" in reading ? reading.answers : null));
  const reports = await markAll(author, { ...job, answers });
  return readings.map((reading, i) =>
    "problems" in reading ? refuseAnswers(exercise, seeds[i]!, reading.problems) : reports[i]!,
  );
}

type Marking = Omit<AnswersJob, "answers"> & { answers: (Answers | null)[] };

/** A report for each set of answers that was understood, in their places. */
export async function markAll(author: AuthorCode, { exercise, seeds, prepared, answers }: Marking) {
  const questions = answers.flatMap((given, i) =>
    given ? [{ prepared: prepared[i]!, own: ownAnswers(exercise, prepared[i]!, given) }] : [],
  );
  const followed = questions.length > 0 ? await author.follow(exercise, questions) : [];
  return answers.map((given, i) => {
    const facts = { exercise, seed: seeds[i]!, prepared: prepared[i]! };
    return given && gradeAnswers({ ...facts, answers: given, followed: followed.shift()! });
  });
}
