import { z } from "zod";
import type { Value } from "./value.ts";

/**
 * How a value leaves the isolate: its numbers as the bytes of a Float64Array (NaN, −0 and infinities unharmed), and a
 * shape that says how to put them together: 0 is the next number, [1, n] the next n numbers as an array, [2, …] an
 * array, [3, name, part, …] a record; text, booleans and null stand for themselves.
 */
export type WireValue = { shape: string; numbers: string };
export const WireValue = z.strictObject({ shape: z.string(), numbers: z.string() });

const Count = z.int().nonnegative();
const Name = z.string();

type Source = { numbers: Float64Array; next: number };

/** Throws on anything that the encoder would not have written: a program that took over its process may have. */
export function decodeWireValue({ shape, numbers }: WireValue): Value {
  const bytes = Buffer.from(numbers, "base64");
  if (bytes.length % 8 !== 0) throw new TypeError(`${bytes.length} bytes are no Float64Array`);
  const source = { numbers: new Float64Array(new Uint8Array(bytes).buffer), next: 0 };
  const value = build(JSON.parse(shape), source);
  if (source.next !== source.numbers.length) throw new TypeError("numbers left over");
  return value;
}

function build(shape: unknown, source: Source): Value {
  if (shape === 0) return take(source, 1)[0]!;
  if (typeof shape === "string" || typeof shape === "boolean" || shape === null) return shape;
  if (!Array.isArray(shape)) throw new TypeError("a shape is 0, text, true, false, null or an array");
  const [tag] = shape;
  if (tag === 1) return take(source, Count.parse(shape[1]));
  if (tag === 2) return shape.slice(1).map((part) => build(part, source));
  if (tag === 3) return buildRecord(shape, source);
  throw new TypeError(`unknown tag ${tag}`);
}

function buildRecord(shape: unknown[], source: Source): Value {
  const fields: [string, Value][] = [];
  for (let i = 1; i < shape.length; i += 2) fields.push([Name.parse(shape[i]), build(shape[i + 1], source)]);
  // fromEntries defines, so that a field called __proto__ is a field like any other.
  return Object.fromEntries(fields);
}

function take(source: Source, count: number): number[] {
  const end = source.next + count;
  if (end > source.numbers.length) throw new TypeError("too few numbers");
  const taken: number[] = [];
  for (; source.next < end; source.next++) taken.push(source.numbers[source.next]!);
  return taken;
}
