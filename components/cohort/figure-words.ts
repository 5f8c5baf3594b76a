import { DISCRIMINATION_LEARNERS } from "#domain/cohort/definitions.ts";
import { percentWords } from "#domain/percent-words.ts";

/** 4 of 5 as "80 %"; a dash where there is nothing to divide by. */
export const shareWords = (part: number, of: number): string => (of === 0 ? "–" : percentWords(part / of));

/** A median: at most one decimal. */
export const medianWords = (median: number | null): string =>
  median === null ? "–" : String(Math.round(median * 10) / 10);

export const meanShareWords = (share: number | null): string => (share === null ? "–" : percentWords(share));

/** "0.31", "−0.08"; a dash where too few learners were compared, or all of them did equally well. */
export function discriminationWords(discrimination: number | null, compared: number): string {
  if (discrimination === null || compared < DISCRIMINATION_LEARNERS) return "–";
  return discrimination
    .toFixed(2)
    .replace(/^-0\.00$/, "0.00")
    .replace("-", "−");
}

/** "1 attempt", "2.5 attempts". */
export const medianCountWords = (median: number | null, noun: string): string =>
  `${medianWords(median)} ${noun}${median === 1 ? "" : "s"}`;

export const countWords = (count: number, noun: string): string =>
  `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
