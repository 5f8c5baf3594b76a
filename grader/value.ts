import { z } from "zod";

/**
 * What an exercise takes in and gives out, once it is inert: numbers, text, and arrays and records of them.
 * A vector is `number[]`, a matrix is `number[][]` (rows), a set of gradients is a record of both.
 */
export type Value = number | string | boolean | null | Value[] | { [name: string]: Value };

const SPECIAL_NUMBERS = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  "-Infinity": Number.NEGATIVE_INFINITY,
  "-0": -0,
};
type SpecialNumber = keyof typeof SPECIAL_NUMBERS;

/** JSON has no NaN, no infinities and no -0, so those four travel as `{ "$number": "NaN" }`. */
export type EncodedValue =
  | number
  | string
  | boolean
  | null
  | { $number: SpecialNumber }
  | EncodedValue[]
  | { [name: string]: EncodedValue };

export const EncodedValue: z.ZodType<EncodedValue> = z.json() as unknown as z.ZodType<EncodedValue>;

/**
 * The inverse of `decodeValue`; every number survives the round trip bit for bit. An array that is its own encoding is not
 * copied, so neither it nor the answer may be changed.
 */
export function encodeValue(value: Value): EncodedValue {
  if (typeof value === "number") return encodeNumber(value);
  if (Array.isArray(value)) return value.every(isItsOwnEncoding) ? (value as EncodedValue) : value.map(encodeValue);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, encodeValue(part)]));
}

const encodedOnce = new WeakMap<object, EncodedValue>();

/**
 * The same for what many gradings say, such as the inputs of a case: the work is done once for as long as the value
 * lives, and neither the value nor the answer may be changed.
 */
export function encodeOnce(value: Value): EncodedValue {
  if (value === null || typeof value !== "object") return encodeValue(value);
  const known = encodedOnce.get(value) ?? encodeValue(value);
  encodedOnce.set(value, known);
  return known;
}

export function decodeValue(encoded: EncodedValue): Value {
  if (Array.isArray(encoded)) return encoded.map(decodeValue);
  if (encoded === null || typeof encoded !== "object") return encoded;
  const special = (encoded as { $number?: unknown }).$number;
  if (typeof special === "string" && Object.hasOwn(SPECIAL_NUMBERS, special))
    return SPECIAL_NUMBERS[special as SpecialNumber];
  return Object.fromEntries(Object.entries(encoded).map(([name, part]) => [name, decodeValue(part as EncodedValue)]));
}

function isItsOwnEncoding(value: Value): boolean {
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0);
  if (!Array.isArray(value)) return value === null || typeof value !== "object";
  for (let i = 0; i < value.length; i++) if (!isItsOwnEncoding(value[i]!)) return false;
  return true;
}

function encodeNumber(value: number): EncodedValue {
  if (Object.is(value, -0)) return { $number: "-0" };
  if (Number.isFinite(value)) return value;
  return { $number: String(value) as SpecialNumber };
}
