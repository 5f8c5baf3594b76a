import type { Diagnosis } from "#grader/report.ts";

/** How a diagnosis is known, up to the list of its cases. `total`: of how many, as in "12 cases". */
export function evidenceWords({ evidence, cases }: Diagnosis, total: string): string {
  const share = `${cases.length} of ${total}`;
  switch (evidence) {
    case "mistake":
      return `Your values are what this mistake gives in ${share}`;
    case "answers":
      return `This follows from your values in ${share}`;
    case "program":
      return `Seen while your program ran, in ${share}`;
    case "gradients":
      return `Your gradients were held against small differences of your own loss in ${share}`;
  }
}

/** Where it shows first, as a sentence; null when that cannot be said or may not be. */
export function placeWords({ place }: Diagnosis): string | null {
  return place ? `First seen at ${place}.` : null;
}
