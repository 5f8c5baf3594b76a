import type { Distance, ProofStep } from "#grader/proof-steps.ts";

type Titled = Pick<ProofStep, "id" | "kind">;

/** What a step asks, in a line. */
export function stepTitle({ id, kind }: Titled): string {
  const inPart = /^(parts\/[^/]+\/)/.exec(id)?.[1] ?? "";
  switch (kind) {
    case "prose":
      return "Prompt, hints and messages can be shown";
    case "cases":
      return `${id} draws cases for every seed`;
    case "reference":
      return `${id} is right by its own measure`;
    case "starter":
      return `${id} compiles and does not pass`;
    case "alternative":
      return `${id} passes`;
    case "mistake":
      return `${id} fails and earns its message`;
    case "outputs":
      return `${inPart}exercise.json: optional outputs are given by one alternative and left out by another`;
    case "budget":
      return `${inPart}alternatives use a fifth of the time limit at most`;
  }
}

export type ShownState = ProofStep["state"] | "not reached";

/** What still waits when all is over was not reached. */
export function shownState({ state }: Pick<ProofStep, "state">, isOver: boolean): ShownState {
  return isOver && (state === "waiting" || state === "running") ? "not reached" : state;
}

export const STATE_WORDS: Record<ShownState, string> = {
  waiting: "Waiting",
  running: "Running…",
  passed: "Passed",
  failed: "Failed",
  "not reached": "Not reached",
};

export function distanceWords(distance: Distance): string {
  if (distance === "infinite") return "infinitely far";
  if (distance === 0) return "0 tolerances";
  const isPlain = distance >= 0.01 && distance < 10_000;
  return `${isPlain ? Number(distance.toPrecision(2)) : distance.toExponential(1)} tolerances`;
}

/** What was measured of a step, in words; "" where nothing was. */
export function measureWords({ kind, distance, budget }: ProofStep): string {
  if (kind === "budget" && budget !== null) return `${percent(budget)} of the limit at most`;
  if (distance === null) return "";
  if (kind === "mistake") return `misses by ${distanceWords(distance)}`;
  return `${distanceWords(distance)} from the reference${budget === null ? "" : `, ${percent(budget)} of the time`}`;
}

const percent = (share: number) => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;
