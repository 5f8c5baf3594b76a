const SHORT_LIFE_MS = 30_000;
const FIRST_DELAY_MS = 250;
const MAX_SHORT_LIVES = 6;

export type Decision = { action: "restart"; delayMs: number; shortLives: number } | { action: "give-up" };

/**
 * What to do after a part has ended by itself. `shortLives` counts how often in a row it ended soon after it began;
 * the delay doubles with each, from a quarter of a second to eight seconds.
 */
export function decideRestart({ livedMs, shortLives }: { livedMs: number; shortLives: number }): Decision {
  const lives = livedMs < SHORT_LIFE_MS ? shortLives + 1 : 1;
  if (lives > MAX_SHORT_LIVES) return { action: "give-up" };
  return { action: "restart", delayMs: FIRST_DELAY_MS * 2 ** (lives - 1), shortLives: lives };
}
