/**
 * Control characters and halves of a surrogate pair become "�", in every text of `value`. A program can put them
 * into anything it says; a terminal obeys them, and Postgres stores no JSON that has them. What needs no change is the
 * same object afterwards, so neither it nor the answer may be changed.
 */
export function plainText<T>(value: T): T {
  return plain(value) as T;
}

// Line breaks and tabs are as harmless as blanks.
const CONTROL = /[^\P{Cc}\n\t]/gu;

/** Arrays that were found plain. The inputs and expected values of a case are the same ones in every report on it. */
const knownPlain = new WeakSet<unknown[]>();

function plain(value: unknown): unknown {
  if (typeof value === "string") return plainString(value);
  if (typeof value !== "object" || value === null) return value;
  return Array.isArray(value) ? plainArray(value) : plainRecord(value as Record<string, unknown>);
}

function plainString(text: string): string {
  return text.toWellFormed().replaceAll(CONTROL, "�");
}

/** Rows of a matrix are found plain with it. */
function plainArray(values: unknown[]): unknown[] {
  if (knownPlain.has(values)) return values;
  if (values.every((part) => isNumbers(part) || plain(part) === part)) {
    knownPlain.add(values);
    return values;
  }
  return values.map(plain);
}

function plainRecord(record: Record<string, unknown>): unknown {
  const entries = Object.entries(record);
  if (entries.every(([name, part]) => plainString(name) === name && plain(part) === part)) return record;
  return Object.fromEntries(entries.map(([name, part]) => [plainString(name), plain(part)]));
}

/** A number, or an array of numbers and nothing else. */
function isNumbers(value: unknown): boolean {
  if (!Array.isArray(value)) return typeof value === "number";
  for (let i = 0; i < value.length; i++) if (typeof value[i] !== "number") return false;
  return true;
}
