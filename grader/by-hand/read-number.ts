/** What could not be understood, and at which character of the text, counted from 0. */
export type NumberReading = { value: number } | { problem: string; at: number };

const MAX_LENGTH = 64;
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const DIGITS = String.raw`\d+(?:\.\d*)?|\.\d+`;
/** 1.5, -2, 3e-4, 1.2·10^-3, 1.2*10^(-3), 10^-31. */
const SCIENTIFIC = new RegExp(
  String.raw`^([+-]?)(?:(${DIGITS})(?:[eE]([+-]?\d+)|\s*[*·×x]\s*10\^\(?([+-]?\d+)\)?)?|10\^\(?([+-]?\d+)\)?)$`,
);
const GROUPS = /^[+-]?[1-9]\d{0,2}([ ,])\d{3}(?:\1\d{3})*(?:\.\d+)?$/;

/**
 * One number as people write it: decimal point or comma, scientific notation, a fraction, thousands in groups. Where a
 * whole number is asked for, 22,912 is twenty-two thousand; elsewhere it is a little less than twenty-three.
 */
export function readNumber(text: string, isWhole = false): NumberReading {
  const written = plain(text);
  if (written.length > MAX_LENGTH)
    return {
      problem: `is too long for a number: ${text.length} characters, and at most ${MAX_LENGTH} are read`,
      at: MAX_LENGTH,
    };
  if (/^[+-]?(nan|inf(inity)?|∞)$/i.test(written)) return { problem: `"${written}" is not a finite number`, at: 0 };
  const fraction = /^([^/]+)\/([^/]+)$/.exec(written);
  if (!fraction) return readDecimal(written, isWhole);
  const [above, below] = [1, 2].map((side) => readDecimal(fraction[side]!.trim(), isWhole)) as [
    NumberReading,
    NumberReading,
  ];
  if ("problem" in above) return above;
  const at = written.indexOf("/") + 1;
  if ("problem" in below) return { ...below, at: at + below.at };
  return below.value === 0 ? { problem: "divides by zero", at } : { value: above.value / below.value };
}

/** Marks that nobody sees, which come along when text is copied: of width zero, and of the direction of writing. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]/g;
const FULL_WIDTH = 0xfee0;

/** Other signs for minus, digits and spaces, and exponents written high, become plain ones. Every sign stays one sign. */
function plain(text: string): string {
  const spaced = text
    .replaceAll(/[\u00a0\u2007\u2009\u202f\u3000]/g, " ")
    .replaceAll(UNSEEN, " ")
    .replaceAll(/[\uff0b\uff0e\uff10-\uff19]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH))
    .trim();
  return spaced
    .replaceAll(/[\u2212\u2012\u2013\uff0d]/g, "-")
    .replaceAll(/10([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, raised: string) => `10^${lower(raised)}`);
}

function lower(raised: string): string {
  return raised.replaceAll(/./gu, (sign) => ({ "⁻": "-", "⁺": "+" })[sign] ?? String(SUPERSCRIPTS.indexOf(sign)));
}

function readDecimal(written: string, isWhole: boolean): NumberReading {
  const pointed = withPoint(written, isWhole);
  if (typeof pointed !== "string") return pointed;
  const match = SCIENTIFIC.exec(pointed);
  if (!match) return { problem: `"${shorten(written)}" is not a number`, at: firstStranger(written) };
  const [, sign, digits = "1", ...exponents] = match;
  const value = Number(`${sign}${digits}e${exponents.find((exponent) => exponent !== undefined) ?? "0"}`);
  if (!Number.isFinite(value)) return { problem: `"${written}" is too large to compute with`, at: 0 };
  if (value === 0 && /[1-9]/.test(digits)) return { problem: `"${written}" is too small to tell from zero`, at: 0 };
  return { value };
}

/** The same number with a decimal point and without groups, where there is one way to read it. */
function withPoint(written: string, isWhole: boolean): string | { problem: string; at: number } {
  const commas = written.split(",").length - 1;
  const group = GROUPS.exec(written)?.[1];
  if (group === " ") return written.replaceAll(" ", "");
  if (commas === 0) return written;
  if (group === "," && (isWhole || commas > 1 || written.includes("."))) return written.replaceAll(",", "");
  const at = written.indexOf(",");
  if (commas === 1 && !written.includes(".")) return written.replace(",", ".");
  return { problem: `"${shorten(written)}" has more commas or points than a number can have`, at };
}

function firstStranger(written: string): number {
  return Math.max(0, written.search(/[^\d\s.,+\-eE*·×^()]/));
}

function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
