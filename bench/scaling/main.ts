import { createRandom } from "#numeric/random.ts";
import { type Evening, simulateEvening } from "./simulate.ts";

/**
 * node bench/scaling/main.ts <seconds of a slot per grading>
 * The tables of docs/scaling.md: how many slots the evening before a deadline needs. The seconds come from
 * `npm run bench -- engine`: slots over gradings per second.
 */
const gradingS = Number(process.argv[2]);
if (!(gradingS > 0))
  throw new Error("Give the seconds that a grading holds a slot, as npm run bench -- engine measured.");

/** Assumptions, which docs/scaling.md argues for. */
const SUBMISSIONS_PER_LEARNER = 12;
const ASSUMED = { hours: 6, lastHourShare: 0.4, gradingS, endlessShare: 0.03, endlessS: 1.2 };
/** More arrivals than this are simulated as a share of themselves with as large a share of the slots. */
const MAX_SIMULATED = 400_000;

for (const learners of [100, 1000, 10_000, 100_000, 10_000_000]) {
  const submissions = learners * SUBMISSIONS_PER_LEARNER;
  const perS = (submissions * ASSUMED.lastHourShare) / 3600;
  const scale = Math.max(1, submissions / MAX_SIMULATED);
  const slotS = ASSUMED.endlessShare * ASSUMED.endlessS + (1 - ASSUMED.endlessShare) * gradingS;
  console.log(`\n${learners.toLocaleString("en")} learners, ${perS.toFixed(1)} submissions a second in the last hour`);
  const choices = [1.2, 0.9, 0.7, 0.5].map((load) => Math.max(2, Math.ceil((perS * slotS) / load / scale)));
  for (const slots of new Set(choices)) {
    const evening: Evening = { ...ASSUMED, submissions: Math.round(submissions / scale), slots };
    const { p50, p95, longest } = simulateEvening(evening, createRandom(`${learners} ${slots}`));
    const figures = [p50, p95, longest].map((seconds) => `${seconds.toFixed(2).padStart(9)} s`).join("");
    console.log(`  ${String(Math.round(slots * scale)).padStart(7)} slots  p50, p95, longest${figures}`);
  }
}
