import type { Prepared } from "#grader/author/prepare.ts";
import { demandsInWords } from "#grader/by-hand/expression/form.ts";
import { fillIn } from "#grader/by-hand/fill-in.ts";
import type { AnyPart } from "#grader/by-hand/part.ts";
import type { ByHandExercise, CodeExercise } from "#grader/exercise.ts";

/** The prompt and the parts as text, with the variant's numbers, and what an answers file holds for each. */
export function describeParts({ prompt, metadata, programs }: ByHandExercise, { cases }: Prepared): string {
  const fill = (text: string) => fillIn(text, cases[0]!.input);
  const parts = metadata.parts.map(
    (part) =>
      `"${part.id}", ${part.title}: ${formOf(part)}\n${fill(part.prompt)}${choicesOf(part, fill)}${starterOf(programs[part.id])}`,
  );
  return [fill(prompt).trim(), ...parts].join("\n\n");
}

function formOf(part: AnyPart): string {
  switch (part.kind) {
    case "number":
      return "a number";
    case "vector":
      return `${part.length} numbers, [0, …]`;
    case "matrix":
      return `${part.rows} rows of ${part.columns} numbers, [[0, …], …]`;
    case "expression":
      return [
        `an expression as text, in terms of ${Object.keys(part.symbols).join(", ")}`,
        ...demandsInWords(part),
      ].join("; ");
    case "order":
      return "a list of ids in their order";
    case "choice":
      return part.several ? "a list of ids" : "a list of one id";
    case "code":
      return 'a program as text, or {"file": "program.ts"} for one that lies beside the answers';
  }
}

function starterOf(program: CodeExercise | undefined): string {
  return program ? `\n\nTo begin with:\n\n${program.starter}` : "";
}

/** By their ids in alphabetical order, which says nothing about which are right. */
function choicesOf(part: AnyPart, fill: (text: string) => string): string {
  const items =
    part.kind === "choice" ? part.options : part.kind === "order" ? [...part.steps, ...part.distractors] : [];
  const sorted = items.toSorted((a, b) => a.id.localeCompare(b.id, "en"));
  return sorted.map(({ id, text }) => `\n  ${id}: ${fill(text)}`).join("");
}
