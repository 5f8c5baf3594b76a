import type { Intrinsics } from "./intrinsics.ts";
import type { Watch } from "./watch.ts";

/** How much of a value is taken out of the isolate. */
export type EncodeLimits = { maxDepth: number; maxNumbers: number; maxNodes: number; maxTextChars: number };

/**
 * `shape` says how `numbers` are put together again (see ../../wire.ts); with a `problem` there is nothing to take out.
 * `twins`: where an array has the same array in two places next to each other, as the inside of a JSON array of paths.
 */
export type Encoded = { problem: string; shape: string; numbers: Float64Array; twins: string };

type Writer = {
  I: Intrinsics;
  limits: EncodeLimits;
  isProxy: (value: object) => boolean;
  /** No index of an array can run code when it is read, nor show what is not the array's own. */
  areIndexesData: boolean;
  numbers: Float64Array;
  /** numbers.length, kept aside: asking the array would run a getter that the program may have replaced. */
  capacity: number;
  count: number;
  nodes: number;
  chars: number;
  problem: string;
  twins: string;
  twinCount: number;
};

/**
 * Copies numbers, text, booleans, null, arrays, typed arrays and plain records out of `value`, by own data properties
 * only, so that no getter runs. Anything else is named in `problem`.
 */
export function encode(I: Intrinsics, watch: Watch, limits: EncodeLimits, value: unknown): Encoded {
  const writer: Writer = {
    I,
    limits,
    isProxy: watch.isProxy,
    areIndexesData: watch.areIndexesData(),
    numbers: new I.Float64Array(256),
    capacity: 256,
    count: 0,
    nodes: 0,
    chars: 0,
    problem: "",
    twins: "",
    twinCount: 0,
  };
  const shape = encodeAny(writer, value, "", 0);
  // A new array of the right length, since a view would take its whole buffer along.
  const count = writer.problem ? 0 : writer.count;
  const numbers = new I.Float64Array(count);
  const written = new I.Float64Array(I.apply(I.typedArrayBuffer, writer.numbers, []) as ArrayBuffer, 0, count);
  I.apply(I.typedArraySet, numbers, [written]);
  return { problem: writer.problem, shape, numbers, twins: writer.twins };
}

export function encodeAny(writer: Writer, value: unknown, path: string, depth: number): string {
  if (writer.problem) return "";
  if (++writer.nodes > writer.limits.maxNodes) return refuse(writer, path, "more parts than any answer has");
  if (typeof value === "number") {
    pushNumber(writer, value);
    return "0";
  }
  if (value === null || value === true || value === false) return `${value}`;
  if (typeof value === "string") return encodeText(writer, value, path);
  if (typeof value !== "object") return refuse(writer, path, primitiveKind(value));
  if (writer.isProxy(value)) return refuse(writer, path, "a proxy");
  if (depth >= writer.limits.maxDepth) return refuse(writer, path, "arrays nested too deeply");
  if (writer.I.isArray(value)) return encodeArray(writer, value, path, depth);
  const tag = writer.I.apply(writer.I.typedArrayTag, value, []) as string | undefined;
  if (tag !== undefined && tag !== "BigInt64Array" && tag !== "BigUint64Array")
    return encodeTypedArray(writer, value as Float64Array, path);
  return encodeRecord(writer, value, path, depth);
}

export function primitiveKind(value: unknown): string {
  if (value === undefined) return "undefined";
  return typeof value === "bigint" ? "a bigint" : `a ${typeof value}`;
}

export function encodeText(writer: Writer, text: string, path: string): string {
  writer.chars += text.length;
  if (writer.chars > writer.limits.maxTextChars) return refuse(writer, path, "more text than any answer has");
  return writer.I.quote(text);
}

/** Runs of numbers become one token, [1, length], so that a long vector has a short shape. */
export function encodeArray(writer: Writer, value: unknown[], path: string, depth: number): string {
  const I = writer.I;
  if (I.getPrototypeOf(value) !== I.arrayPrototype)
    return refuse(writer, path, "an instance of a class that extends Array");
  // No array's length can be anything but a number of its own.
  const { length } = value;
  if (length > writer.limits.maxNumbers) return refuse(writer, path, `an array of length ${length}`);
  const start = writer.count;
  let shape = "";
  let onlyNumbers = true;
  let last: unknown;
  let hasTwins = false;
  const leading = writer.areIndexesData ? pushNumbers(writer, value, length) : 0;
  for (let i = leading; i < length && !writer.problem; i++) {
    let part = writer.areIndexesData ? value[i] : undefined;
    if (part === undefined) {
      const entry = I.getOwnPropertyDescriptor(value, i);
      if (entry === undefined) return refuse(writer, `${path}[${i}]`, "a hole in an array");
      if (!I.hasOwn(entry, "value")) return refuse(writer, `${path}[${i}]`, "a getter");
      part = entry.value;
    }
    if (typeof part === "number" && onlyNumbers) {
      pushNumber(writer, part);
      continue;
    }
    if (onlyNumbers) for (let k = 0; k < i; k++) shape += ",0";
    onlyNumbers = false;
    // Neighbours are what Array(n).fill([]) and a row that is pushed again and again make; every pair would cost n².
    if (typeof part === "object" && part !== null && part === last) hasTwins = true;
    last = part;
    shape += `,${encodeAny(writer, part, `${path}[${i}]`, depth + 1)}`;
  }
  if (hasTwins) noteTwins(writer, path);
  return onlyNumbers ? `[1,${writer.count - start}]` : `[2${shape}]`;
}

/** The first eight places that have a short name; more would say no more. */
export function noteTwins(writer: Writer, path: string): void {
  if (writer.twinCount === 8 || path.length > 80) return;
  writer.twins += `${writer.twinCount++ === 0 ? "" : ","}${writer.I.quote(path)}`;
}

export function encodeTypedArray(writer: Writer, value: Float64Array, path: string): string {
  const I = writer.I;
  const prototype = I.getPrototypeOf(value);
  // A proxy in the place of the prototype would be asked for its own, by code of the program.
  const isOpen = prototype !== null && !writer.isProxy(prototype);
  if (!isOpen || I.getPrototypeOf(prototype) !== I.typedArrayPrototype)
    return refuse(writer, path, "an instance of a class that extends a typed array");
  const length = I.apply(I.typedArrayLength, value, []) as number;
  if (length > writer.limits.maxNumbers) return refuse(writer, path, `an array of length ${length}`);
  if (pushNumbers(writer, value, length) < length) return refuse(writer, "", "more numbers than any answer has");
  return `[1,${length}]`;
}

export function encodeRecord(writer: Writer, value: object, path: string, depth: number): string {
  const I = writer.I;
  const prototype = I.getPrototypeOf(value);
  if (prototype !== null && prototype !== I.objectPrototype) return refuse(writer, path, objectKind(I, prototype));
  const keys = I.ownKeys(value);
  let shape = "[3";
  for (let i = 0; i < keys.length && !writer.problem; i++) {
    const key = keys[i]!;
    if (typeof key === "symbol") return refuse(writer, path, "a record with a symbol for a name");
    // The name by which numbers that JSON lacks are told on the way to a judge and to a report (see ../../value.ts).
    if (key === "$number") return refuse(writer, path, "a record with a field called $number");
    const place = path ? `${path}.${key}` : key;
    const field = I.getOwnPropertyDescriptor(value, key)!;
    if (!I.hasOwn(field, "value")) return refuse(writer, place, "a getter");
    // As TypeScript has it of `field?`, it is as good as not there.
    if (field.value === undefined) continue;
    shape += `,${encodeText(writer, key, path)},${encodeAny(writer, field.value, place, depth + 1)}`;
  }
  return `${shape}]`;
}

export function objectKind(I: Intrinsics, prototype: object): string {
  for (let i = 0; i < I.kinds.length; i++) if (I.kinds[i]!.prototype === prototype) return I.kinds[i]!.kind;
  return "an instance of a class";
}

export function pushNumber(writer: Writer, value: number): void {
  if (writer.count >= writer.limits.maxNumbers) {
    refuse(writer, "", "more numbers than any answer has");
    return;
  }
  makeRoom(writer, 1);
  writer.numbers[writer.count++] = value;
}

/**
 * Takes the numbers that an array begins with, as far as there is room for them; answers how many. A matrix has many and
 * little else, and to ask for the property behind each, as the rest does, takes several times as long.
 */
export function pushNumbers(writer: Writer, values: ArrayLike<unknown>, length: number): number {
  let most = writer.limits.maxNumbers - writer.count;
  if (length < most) most = length;
  makeRoom(writer, most);
  const { numbers, count } = writer;
  let i = 0;
  for (; i < most; i++) {
    const entry = values[i];
    if (typeof entry !== "number") break;
    numbers[count + i] = entry;
  }
  writer.count = count + i;
  return i;
}

export function makeRoom(writer: Writer, more: number): void {
  if (writer.count + more <= writer.capacity) return;
  while (writer.capacity < writer.count + more) writer.capacity *= 2;
  const larger = new writer.I.Float64Array(writer.capacity);
  writer.I.apply(writer.I.typedArraySet, larger, [writer.numbers]);
  writer.numbers = larger;
}

/** Keeps the first problem and ends the walk. */
export function refuse(writer: Writer, path: string, kind: string): string {
  const place = path.length > 80 ? "deep inside" : path;
  writer.problem ||= place ? `${kind} at ${place}` : kind;
  return "";
}
