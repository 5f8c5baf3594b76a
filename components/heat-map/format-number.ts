import { indexPath, indexWords, type Tensor } from "./tensor.ts";

const USUAL_DECIMALS = 4;
/** A double has no more to tell. */
const MOST_DECIMALS = 15;

/** A number for a narrow cell: four decimals, a power of ten where those would hide it, a true minus sign. */
export function formatNumber(value: number, decimals = USUAL_DECIMALS): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  if (Object.is(value, -0)) return "−0";
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return withMinus(String(value));
  const size = Math.abs(value);
  const plain = size >= 10 ** -Math.min(decimals, 3) && size < 1e5;
  return withMinus(plain ? value.toFixed(decimals) : shortExponential(value, Math.max(1, decimals - 2)));
}

/**
 * How many decimals show that the wrong entries differ: 4, or more where the two would look the same. `wrong` holds
 * index paths as a report lists them.
 */
export function decimalsToTell(expected: Tensor, actual: Tensor, wrong: number[][]): number {
  const listed = new Set(wrong.map(indexWords));
  let decimals = USUAL_DECIMALS;
  expected.rows.forEach((row, i) => {
    row.forEach((entry, j) => {
      if (!listed.has(indexWords(indexPath(expected, i, j)))) return;
      const other = actual.rows[i]?.[j] ?? Number.NaN;
      while (decimals < MOST_DECIMALS && formatNumber(entry, decimals) === formatNumber(other, decimals)) decimals += 1;
    });
  });
  return decimals;
}

function shortExponential(value: number, decimals: number): string {
  return value.toExponential(decimals).replace("e+", "e");
}

function withMinus(text: string): string {
  return text.replaceAll("-", "−");
}
