import type { Judgement } from "./authoring.ts";
import type { Mistake } from "./exercise.ts";
import type { Diagnosis } from "./report.ts";

/** The mistakes that judge.ts named, the one that it named in most cases first. */
export function judgedMistakes(mistakes: Mistake[], judgements: (Judgement | null)[]): Diagnosis[] {
  return mistakes
    .map(({ id, message }) => ({ id, message, evidence: "mistake" as const, cases: casesOf(id, judgements) }))
    .filter(({ cases }) => cases.length > 0)
    .toSorted((a, b) => b.cases.length - a.cases.length);
}

/** A judgement that passes is no evidence, whatever it names. */
function casesOf(id: string, judgements: (Judgement | null)[]): number[] {
  return [...judgements.keys()].filter((i) => judgements[i]?.passed === false && judgements[i].mistake === id);
}
