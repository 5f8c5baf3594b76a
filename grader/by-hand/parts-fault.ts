import { FUNCTIONS } from "./expression/tree.ts";
import { type AnyPart, isByHand, isNumericPart, type NumericPart, type PartOf } from "./part.ts";

/** The first thing that the parts of an exercise contradict themselves in, in words; null when they do not. */
export function partsFault(parts: readonly AnyPart[]): string | null {
  const faults = parts.map((part, position) => {
    const before = parts.slice(0, position);
    const fault = faultOf(part, before);
    return fault && `part "${part.id}" ${fault}`;
  });
  return faults.find((fault) => fault !== null) ?? (parts.some(isByHand) ? null : "nothing is asked for on paper");
}

function faultOf(part: AnyPart, before: readonly AnyPart[]): string | null {
  if (before.some(({ id }) => id === part.id)) return "is there twice";
  const stranger = part.follows.find((id) => !before.some((earlier) => earlier.id === id));
  if (stranger !== undefined) return `follows "${stranger}", which is no earlier part`;
  const program = before.find(({ kind }) => kind === "code");
  if (program && part.follows.includes(program.id))
    return `follows "${program.id}", and a program is no answer to go on from`;
  if (part.kind === "code" && program) return "is a second program, and the page has one editor";
  if (part.follows.length > 0 && !isComputed(part)) return "follows others, and what has nothing to compute cannot";
  if (part.kind === "expression") return expressionFault(part);
  if (part.kind === "order") return orderFault(part);
  return part.kind === "choice" ? choiceFault(part) : null;
}

type ComputedPart = NumericPart | PartOf<"expression">;

/** Parts whose answers the author's functions give; the answers of others stand in exercise.json. */
export function isComputed(part: AnyPart): part is ComputedPart {
  return isNumericPart(part) || part.kind === "expression";
}

function expressionFault({ symbols, only = [], contains = [] }: PartOf<"expression">): string | null {
  const stranger = only.find((name) => !Object.hasOwn(symbols, name));
  if (stranger !== undefined) return `allows "${stranger}" alone, which is none of its symbols`;
  const known = (name: string) => Object.hasOwn(symbols, name) || (FUNCTIONS as readonly string[]).includes(name);
  const missing = contains.find((name) => !known(name));
  return missing === undefined ? null : `asks for "${missing}", which is none of its symbols and no function`;
}

function orderFault({ steps, distractors }: PartOf<"order">): string | null {
  const ids = [...steps, ...distractors].map(({ id }) => id);
  if (new Set(ids).size < ids.length) return "has an id twice";
  for (const [position, { id, after }] of steps.entries()) {
    const known = steps.slice(0, position).map((step) => step.id);
    const stranger = after.find((before) => !known.includes(before));
    if (stranger !== undefined) return `has the step "${id}" after "${stranger}", which is no step before it`;
  }
  return null;
}

function choiceFault({ options, several }: PartOf<"choice">): string | null {
  if (new Set(options.map(({ id }) => id)).size < options.length) return "has an id twice";
  const right = options.filter((option) => "right" in option).length;
  if (right === 0 || right === options.length) return "needs right options and wrong ones";
  return !several && right > 1 ? "takes one answer, and has several right ones" : null;
}
