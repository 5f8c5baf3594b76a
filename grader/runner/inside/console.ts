import type { Intrinsics } from "./intrinsics.ts";

/** Memory shared with the outside, which can read what was printed even from a program that never came to an end. */
// `capacity` is text.length, kept aside: asking the array would run a getter that the program may have replaced.
export type ConsoleMemory = { header: Uint32Array; text: Uint16Array; capacity: number };

/** `header` holds the number of characters, of lines and of dropped lines; the outside sets it to zero for each call. */
export function createConsole(
  I: Intrinsics,
  isProxy: (value: object) => boolean,
  memory: ConsoleMemory,
  maxLines: number,
) {
  const print = (values: unknown[]) => {
    const header = memory.header;
    if (header[1]! >= maxLines || header[0]! >= memory.capacity) {
      header[2]!++;
      return;
    }
    let line = "";
    for (let i = 0; i < values.length && line.length < 2000; i++) {
      const value = values[i];
      line +=
        (i > 0 ? " " : "") + (typeof value === "string" ? firstChars(I, value, 2000) : show(I, isProxy, value, 0));
    }
    writeLine(I, memory, firstChars(I, line, 2000));
  };
  // Rest parameters are filled by the language itself, which looks nothing up.
  return {
    log: (...values: unknown[]) => print(values),
    info: (...values: unknown[]) => print(values),
    warn: (...values: unknown[]) => print(values),
    error: (...values: unknown[]) => print(values),
    debug: (...values: unknown[]) => print(values),
  };
}

export function writeLine(I: Intrinsics, memory: ConsoleMemory, line: string): void {
  const { header, text, capacity } = memory;
  if (header[0]! + line.length + 1 > capacity) {
    header[2]!++;
    return;
  }
  for (let i = 0; i < line.length; i++) text[header[0]!++] = I.apply(I.charCodeAt, line, [i]) as number;
  text[header[0]!++] = 10;
  header[1]!++;
}

/** Values as a learner would write them. Reads own data properties only: no getter, no toString, no toJSON runs. */
export function show(I: Intrinsics, isProxy: (value: object) => boolean, value: unknown, depth: number): string {
  if (typeof value === "string") return I.quote(firstChars(I, value, 200));
  if (typeof value === "number") return value === 0 && 1 / value < 0 ? "-0" : `${value}`;
  if (typeof value === "bigint") return "[bigint]";
  if (typeof value === "symbol") return "[symbol]";
  if (typeof value === "function") return "[function]";
  if (value === null || typeof value !== "object") return `${value as undefined}`;
  if (isProxy(value)) return "[proxy]";
  if (I.isArray(value)) return depth > 3 ? "[…]" : showArray(I, isProxy, value, depth);
  const tag = I.apply(I.typedArrayTag, value, []) as string | undefined;
  if (tag !== undefined) return `${tag} ${showTypedArray(I, value as Float64Array)}`;
  return depth > 3 ? "{…}" : showRecord(I, isProxy, value, depth);
}

export function showArray(I: Intrinsics, isProxy: (value: object) => boolean, value: unknown[], depth: number): string {
  const length = I.getOwnPropertyDescriptor(value, "length")!.value as number;
  let text = "[";
  for (let i = 0; i < length && i < 100 && text.length < 2000; i++) {
    const entry = I.getOwnPropertyDescriptor(value, i);
    text += (i > 0 ? ", " : "") + showProperty(I, isProxy, entry, depth);
  }
  return length > 100 ? `${text}, … ${length} entries]` : `${text}]`;
}

export function showTypedArray(I: Intrinsics, value: Float64Array): string {
  const length = I.apply(I.typedArrayLength, value, []) as number;
  let text = "[";
  for (let i = 0; i < length && i < 100; i++) text += `${i > 0 ? ", " : ""}${I.toText(value[i])}`;
  return length > 100 ? `${text}, … ${length} entries]` : `${text}]`;
}

export function showRecord(I: Intrinsics, isProxy: (value: object) => boolean, value: object, depth: number): string {
  const keys = I.ownKeys(value);
  let text = "{";
  for (let i = 0; i < keys.length && i < 100 && text.length < 2000; i++) {
    const key = keys[i]!;
    if (typeof key === "symbol") continue;
    const field = I.getOwnPropertyDescriptor(value, key);
    text += `${text.length > 1 ? ", " : " "}${firstChars(I, key, 100)}: ${showProperty(I, isProxy, field, depth)}`;
  }
  return text.length > 1 ? `${text} }` : "{}";
}

export function showProperty(
  I: Intrinsics,
  isProxy: (value: object) => boolean,
  property: PropertyDescriptor | undefined,
  depth: number,
): string {
  if (property === undefined) return "[hole]";
  return I.hasOwn(property, "value") ? show(I, isProxy, property.value, depth + 1) : "[getter]";
}

export function firstChars(I: Intrinsics, text: string, count: number): string {
  return text.length > count ? `${I.apply(I.substring, text, [0, count]) as string}…` : text;
}
