import { z } from "zod";
import type { ByHandExercise } from "../exercise.ts";
import { formFault } from "./expression/form.ts";
import type { Answers } from "./mark-answers.ts";
import { isByHand } from "./part.ts";
import { type AnswerForm, type FieldProblem, type Reading, readAnswer, understandExpression } from "./read-answer.ts";

/** `part` is "" where it is about all of them. */
export type PartProblem = FieldProblem & { part: string };
export type AnswersReading = { answers: Answers } | { problems: PartProblem[] };

const MAX_LENGTH = 65_536;
const Raw = z.record(z.string().max(64), z.unknown());

/** A part as far as its answer, and the place it has among the others, depend on. */
export type PartForm = AnswerForm & { id: string; title: string; follows: readonly string[] };

/** What the answers of an exercise are read by, on the server, which has all of it. */
export function answerForms({ metadata, programs }: ByHandExercise): PartForm[] {
  return metadata.parts.map((part) => (isByHand(part) ? part : { ...part, starter: programs[part.id]!.starter }));
}

/** All answers as they are handed in: JSON of the form { part: answer }. Parts that are left empty are left out. */
export function readAnswers(parts: readonly (AnswerForm & { id: string })[], text: string): AnswersReading {
  if (text.length > MAX_LENGTH)
    return refuse(`The answers have ${text.length} characters, and at most ${MAX_LENGTH} are read.`);
  const raw = Raw.safeParse(parseJson(text));
  if (!raw.success) return refuse('The answers are to be JSON of the form {"part": answer}.');
  const stranger = Object.keys(raw.data).find((id) => !parts.some((part) => part.id === id));
  if (stranger !== undefined)
    return refuse(`There is no part "${stranger}"; the parts are ${parts.map(({ id }) => id).join(", ")}.`);
  const readings = parts.map((part) => ({ part: part.id, ...readForm(part, readAnswer(part, raw.data[part.id])) }));
  const problems = readings.flatMap(({ part, ...reading }) =>
    reading.status === "problem" ? reading.problems.map((problem) => ({ part, ...problem })) : [],
  );
  if (problems.length > 0) return { problems };
  const answers = Object.fromEntries(
    readings.flatMap(({ part, ...reading }) => (reading.status === "understood" ? [[part, reading.answer]] : [])),
  );
  return Object.keys(answers).length > 0 ? { answers } : refuse("Nothing is answered yet.");
}

/** An answer in another form than was asked for is sent back like one of another size: nothing is said of its value. */
function readForm(part: AnswerForm, reading: Reading): Reading {
  if (part.kind !== "expression" || reading.status !== "understood") return reading;
  const { only, contains, mostOperations, form } = part;
  if (!only && !contains && mostOperations === undefined && !form) return reading;
  const expression = understandExpression(part, reading.answer as string);
  const fault = "problem" in expression ? null : formFault(part, expression);
  return fault === null ? reading : { status: "problem", problems: [{ message: fault, path: [] }] };
}

function refuse(message: string): AnswersReading {
  return { problems: [{ part: "", message, path: [] }] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** One sentence for people who have no field to look at: "h1[1]: is empty". */
export function problemInWords({ part, path, at, message }: PartProblem): string {
  if (!part) return message;
  const place = part + path.map((index) => `[${index}]`).join("");
  return `${place} ${message}${at ? `, at character ${at + 1}` : ""}`;
}
