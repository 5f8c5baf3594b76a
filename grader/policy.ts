import { z } from "zod";

const Percent = z.number().min(0).max(100);
const MOST_ATTEMPTS = 50;

const common = {
  /** How often an answer may be handed in. */
  attempts: z
    .union([z.literal("unlimited"), z.int().min(1).max(MOST_ATTEMPTS)], {
      error: `attempts is "unlimited" or a whole number from 1 to ${MOST_ATTEMPTS}`,
    })
    .default("unlimited"),
  /** Taken off for every failed attempt before the one that counts, down to the floor. */
  penaltyPercent: Percent.default(0),
  floorPercent: Percent.default(0),
  /** In place of a penalty: what the first, second … attempt can earn; the last entry holds for all that follow. */
  creditPercents: z.array(Percent).min(1).max(MOST_ATTEMPTS).optional(),
  counts: z.enum(["best", "last", "first"]).default("best"),
  /** Taken off for every hint that was opened before the attempt that counts. */
  hintCostPercent: Percent.default(0),
};

export const CodePolicy = z.strictObject(common);
export const ByHandPolicy = z.strictObject({
  ...common,
  /** One at a time: each part is checked by itself, and has attempts of its own. */
  parts: z.enum(["together", "one-at-a-time"]).default("together"),
});

/** How attempts and hints become a score, as an exercise's author sets it. What is not said costs nothing. */
export type Policy = z.infer<typeof CodePolicy>;

/** The first thing that a policy contradicts itself in, in words; null when it does not. */
export function policyFault(policy: Policy, hintCount: number): string | null {
  const { attempts, penaltyPercent, floorPercent, creditPercents, counts, hintCostPercent } = policy;
  if (creditPercents && penaltyPercent > 0) return "has penaltyPercent and creditPercents, of which one decides";
  if (floorPercent > 0 && penaltyPercent === 0) return "has a floor, and no penalty that could go below it";
  const rise = creditPercents?.findIndex((percent, i) => percent > (creditPercents[i - 1] ?? 100)) ?? -1;
  if (rise >= 0) return `lets attempt ${rise + 1} earn more than the one before`;
  if (creditPercents && attempts !== "unlimited" && creditPercents.length > attempts)
    return `has credit for ${creditPercents.length} attempts, and allows ${attempts}`;
  if (counts === "first" && (penaltyPercent > 0 || (creditPercents?.length ?? 0) > 1))
    return "counts the first attempt, so that credit for later ones says nothing";
  return hintCostPercent > 0 && hintCount === 0 ? "has a cost for hints, and there are none" : null;
}
