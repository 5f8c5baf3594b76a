import { formatNumber } from "../format.ts";
import type { Value } from "../value.ts";

/** The numbers of one variant by name, as variant.ts gives them. */
export type Variant = Record<string, Value>;

const PLACE = /\{\{\s*([A-Za-z_]\w*)\s*(\|\s*tex\s*)?\}\}/g;

/** The text with the variant's numbers in place of `{{name}}`, or of `{{name|tex}}` inside of formulas. */
export function fillIn(text: string, variant: Variant): string {
  return text.replaceAll(PLACE, (place, name: string, tex: string | undefined) => {
    const value = variant[name];
    if (value === undefined) return place;
    return tex === undefined ? plain(value) : typeset(value);
  });
}

/** Names that the text asks for and the variant does not have. */
export function missingNames(text: string, variant: Variant): string[] {
  return [...text.matchAll(PLACE)].map(([, name]) => name!).filter((name) => !Object.hasOwn(variant, name));
}

function plain(value: Value): string {
  if (typeof value === "number") return formatNumber(value);
  return Array.isArray(value) ? `[${value.map(plain).join(", ")}]` : String(value);
}

/** A vector is a row, as in the equation x·W + b. */
function typeset(value: Value): string {
  if (typeof value === "number") return scientific(formatNumber(value));
  if (!Array.isArray(value)) return String(value);
  const rows = value.every(Array.isArray) ? (value as Value[][]) : [value];
  return `\\begin{pmatrix} ${rows.map((row) => row.map(typeset).join(" & ")).join(" \\\\ ")} \\end{pmatrix}`;
}

function scientific(written: string): string {
  const [digits, exponent] = written.split("e");
  return exponent === undefined ? written : `${digits} \\cdot 10^{${Number(exponent)}}`;
}
