import { FUNCTIONS } from "./expression/tree.ts";
import { type AnyPart, isByHand, type NumericPart, type PartOf } from "./part.ts";

/** The first thing that the parts of an exercise contradict themselves in, in words; null when they do not. */
export function partsFault(parts: readonly AnyPart[]): string | null {
  const [first] = partsFaults(parts);
  if (!first) return null;
  return first.position === null ? first.fault : `part "${parts[first.position]!.id}" ${first.fault}`;
}

/** What each part contradicts itself or those before it in, by its position; null where it is all parts together. */
export function partsFaults(parts: readonly AnyPart[]): { position: number | null; fault: string }[] {
  const faults = parts.flatMap((part, position) => {
    const fault = faultOf(part, parts.slice(0, position));
    return fault === null ? [] : [{ position, fault }];
  });
  return parts.some(isByHand) ? faults : [...faults, { position: null, fault: "nothing is asked for on paper" }];
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

const COMPUTED = ["number", "vector", "matrix", "expression"] satisfies ComputedPart["kind"][];

/** Parts whose answers the author's functions give; the answers of others stand in exercise.json. */
export function isComputed(part: AnyPart): part is ComputedPart {
  return isComputedKind(part.kind);
}

/** The same by the name of a kind, which a half-written part has before it is one. */
export function isComputedKind(kind: unknown): kind is ComputedPart["kind"] {
  return (COMPUTED as unknown[]).includes(kind);
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
