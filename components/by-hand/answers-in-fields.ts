import { shapeOfPart } from "#grader/by-hand/part.ts";
import { chosenIds, typedCells } from "#grader/by-hand/typed-cells.ts";
import { gridAnswer, parseRawAnswers, type Question, type RawAnswers, textOf } from "./question.ts";

/**
 * What the fields show of a draft, and so what is checked: a draft may also have answers to parts, or of shapes, that an
 * earlier version of the exercise asked for. They stay in the draft and are in nobody's way.
 */
export function answersInFields(questions: readonly Question[], text: string): RawAnswers {
  const raw = parseRawAnswers(text);
  const known = questions.filter(({ id }) => Object.hasOwn(raw, id));
  return Object.fromEntries(known.map((question) => [question.id, inField(question, raw[question.id])]));
}

function inField(question: Question, raw: unknown): unknown {
  switch (question.kind) {
    case "number":
    case "vector":
    case "matrix": {
      const shape = shapeOfPart(question);
      return gridAnswer(typedCells(raw, shape), shape);
    }
    case "expression":
      return textOf(raw);
    case "order":
      return chosenIds(raw, question.items);
    case "choice":
      return chosenIds(raw, question.items).slice(0, question.several ? undefined : 1);
    default:
      return raw;
  }
}
