import { FUNCTIONS } from "./expression/tree.ts";
import { isNumericPart, type Part, type PartOf } from "./part.ts";

/** The first thing that the parts of an exercise contradict themselves in, in words; null when they do not. */
export function partsFault(parts: readonly Part[]): string | null {
  const faults = parts.map((part, position) => {
    const before = parts.slice(0, position);
    const fault = faultOf(part, before);
    return fault && `part "${part.id}" ${fault}`;
  });
  return faults.find((fault) => fault !== null) ?? null;
}

function faultOf(part: Part, before: readonly Part[]): string | null {
  if (before.some(({ id }) => id === part.id)) return "is there twice";
  const stranger = part.follows.find((id) => !before.some((earlier) => earlier.id === id));
  if (stranger !== undefined) return `follows "${stranger}", which is no earlier part`;
  if (part.follows.length > 0 && !isComputed(part)) return "follows others, and what has nothing to compute cannot";
  if (part.kind === "expression") return expressionFault(part);
  if (part.kind === "order") return orderFault(part);
  return part.kind === "choice" ? choiceFault(part) : null;
}

/** Parts whose answers the author's functions give; the answers of others stand in exercise.json. */
export function isComputed(part: Part): boolean {
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
