/** exercise.json as a form reads it: any object, right or wrong. Null where it is no JSON, or no object. */
export type Metadata = Record<string, unknown>;
export type FieldPath = readonly (string | number)[];

export function readMetadata(text: string): Metadata | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

export function valueAt(metadata: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, key) => (isRecord(value) || Array.isArray(value) ? read(value, key) : undefined),
    metadata,
  );
}

const read = (value: object, key: string | number): unknown =>
  Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;

/** The text with one value changed, or left out where it is undefined. All else in it stays, understood or not. */
export function withValue(text: string, path: FieldPath, value: unknown): string {
  return `${JSON.stringify(changed(readMetadata(text) ?? {}, path, value), null, 2)}\n`;
}

function changed(holder: unknown, [key, ...rest]: FieldPath, value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof key === "number") {
    const list = Array.isArray(holder) ? [...(holder as unknown[])] : [];
    if (rest.length === 0 && value === undefined) return list.toSpliced(key, 1);
    list[key] = changed(list[key], rest, value);
    return list;
  }
  const record = isRecord(holder) ? holder : {};
  const inside = changed(read(record, key), rest, value);
  if (inside !== undefined) return { ...record, [key]: inside };
  const { [key]: _, ...others } = record;
  return others;
}

/** A number as it was typed; what is none stays text, so that it is kept and the schema can say what it expected. */
export function numberOf(typed: string): number | string | undefined {
  const trimmed = typed.trim().replace(",", ".");
  if (trimmed === "") return undefined;
  return Number.isFinite(Number(trimmed)) ? Number(trimmed) : typed;
}

export const isRecord = (value: unknown): value is Metadata =>
  typeof value === "object" && value !== null && !Array.isArray(value);
