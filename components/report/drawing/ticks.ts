/** Where an axis begins and ends, and the values written along it. */
export type Axis = { domain: [low: number, high: number]; ticks: number[]; words: (tick: number) => string };

const MOST_TICKS = 5;
/** Below this the steps of an axis would themselves be zero. */
const LEAST_RANGE = 1e-300;
const MOST_DECADES_WITH_BETWEEN = 1.5;

/** Round values from below the lowest to above the highest. */
export function roundAxis(low: number, high: number): Axis {
  if (high - low < LEAST_RANGE) return roundAxis(low - 0.5, high + 0.5);
  return axisBy(roundStep((high - low) / (MOST_TICKS - 1)), [low, high], numberWords);
}

/** Powers of ten, for heights that are exponents. Where they are few, 2 and 5 times a power stand between them. */
export function powerAxis(low: number, high: number): Axis {
  if (high - low > MOST_DECADES_WITH_BETWEEN) {
    const [from, to] = [Math.floor(low), Math.ceil(high)];
    return axisBy(Math.ceil((to - from) / (MOST_TICKS - 1)), [from, to], powerWords);
  }
  const from = Math.floor(low);
  const decades = Array.from({ length: Math.ceil(high) - from + 2 }, (_, i) => from + i);
  const between = decades.flatMap((power) => [power, power + Math.log10(2), power + Math.log10(5)]);
  const first = between.findLastIndex((tick) => tick <= low);
  const last = between.findIndex((tick, i) => tick >= high && i > first);
  const ticks = between.slice(first, last + 1);
  return { domain: [ticks[0]!, ticks.at(-1)!], ticks, words: powerWords };
}

/** Steps have no values between them; the first is always written. */
export function stepTicks(first: number, last: number, most: number): number[] {
  const every = Math.ceil((last - first + 1) / most);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((_, i) => i % every === 0);
}

/** "0.002", "1", "1000", and beyond these "5·10⁻⁸", for the exponents of 1, 2 and 5 times a power of ten. */
function powerWords(exponent: number): string {
  const power = Math.floor(exponent);
  const factor = Math.round(10 ** (exponent - power));
  if (Math.abs(power) <= 3) return String(Number(`${factor}e${power}`));
  return `${factor === 1 ? "" : `${factor}·`}10${String(power).replaceAll(/./g, (sign) => SUPERSCRIPTS[sign] ?? sign)}`;
}

const SUPERSCRIPTS: Record<string, string> = Object.fromEntries(
  [..."-0123456789"].map((sign, i) => [sign, [..."⁻⁰¹²³⁴⁵⁶⁷⁸⁹"][i]!]),
);

function numberWords(value: number): string {
  const short = Number(value.toPrecision(6));
  const words = Math.abs(short) < 1e5 ? String(short) : short.toExponential();
  return words.replace("e+", "e").replaceAll("-", "−");
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
