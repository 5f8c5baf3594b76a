/** Where an axis begins and ends, and the values written along it. */
export type Axis = { domain: [low: number, high: number]; ticks: number[]; words: (tick: number) => string };

const MOST_TICKS = 5;

/** Round values from below the lowest to above the highest. */
export function roundAxis(low: number, high: number): Axis {
  if (low === high) return roundAxis(low - 0.5, high + 0.5);
  return axisBy(roundStep((high - low) / (MOST_TICKS - 1)), [low, high], numberWords);
}

/** Whole powers of ten, for heights that are exponents. */
export function powerAxis(low: number, high: number): Axis {
  const [from, to] = [Math.floor(low), Math.ceil(high)];
  if (from === to) return powerAxis(from, from + 1);
  return axisBy(Math.ceil((to - from) / (MOST_TICKS - 1)), [from, to], powerWords);
}

/** Steps have no values between them; the first is always written. */
export function stepTicks(first: number, last: number, most: number): number[] {
  const every = Math.ceil((last - first + 1) / most);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((_, i) => i % every === 0);
}

/** "0.001", "1", "1000", and beyond these "10⁻⁸". */
function powerWords(exponent: number): string {
  if (Math.abs(exponent) <= 3) return String(Number(`1e${exponent}`));
  return `10${String(exponent).replaceAll(/./g, (sign) => SUPERSCRIPTS[sign] ?? sign)}`;
}

const SUPERSCRIPTS: Record<string, string> = Object.fromEntries(
  [..."-0123456789"].map((sign, i) => [sign, [..."⁻⁰¹²³⁴⁵⁶⁷⁸⁹"][i]!]),
);

function numberWords(value: number): string {
  return String(Number(value.toPrecision(6))).replaceAll("-", "−");
}

function axisBy(step: number, [low, high]: [number, number], words: Axis["words"]): Axis {
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  return { domain: [ticks[0]!, ticks.at(-1)!], ticks, words };
}

/** 1, 2 or 5 times a power of ten: the smallest that is not below. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((factor) => factor * power >= least) ?? 10);
}
