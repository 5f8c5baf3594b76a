/** A number, or an array of such, to any depth: a scalar, vector, matrix, batch of matrices. */
export type Numbers = number | Numbers[];

/** Deeper nesting than any tensor here has; the bound keeps a hostile value from exhausting the stack. */
const MAX_DEPTH = 16;

/** [2, 3] for two rows of three and [] for a single entry; null when parts of one level differ, or at absurd depth. */
export function shapeOf(value: unknown, depth = 0): number[] | null {
  if (!Array.isArray(value)) return [];
  const inner = depth < MAX_DEPTH ? shapeOf(value[0], depth + 1) : null;
  if (!inner) return null;
  for (const part of value) if (!hasShape(part, inner)) return null;
  return [value.length, ...inner];
}

/** What is wrong with the shape of `actual`, in words, or null when every array in it is as long as it should be. */
export function explainShape(expected: Numbers, actual: unknown): string | null {
  const place = firstDifference(expected, actual);
  if (!place) return null;
  const [wanted, given] = [shapeOf(expected), shapeOf(actual)];
  if (!wanted) return `${at(place.path)}expected ${extent(place.expected)}, got ${extent(place.actual)}`;
  if (!Array.isArray(actual)) return `expected ${shapeInWords(wanted)}, got ${kindInWords(actual)}`;
  if (given) return `expected ${shapeInWords(wanted)}, got ${shapeInWords(given)}${suspicion(wanted, given)}`;
  return `expected ${shapeInWords(wanted)}, got ${unevenness(actual)}`;
}

/** The beginning of a sentence about one place, "at [1][0]: ", written as in code; empty for the whole. */
export function at(path: number[]): string {
  return path.length > 0 ? `at ${indexPath(path)}: ` : "";
}

/** What kind of thing it is, for a sentence such as "expected …, got text". */
export function kindInWords(value: unknown): string {
  if (typeof value === "number") return "a single number";
  if (value === undefined || value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return "text";
  return Array.isArray(value) ? "an array" : "a record";
}

function hasShape(value: unknown, shape: number[], level = 0): boolean {
  if (level === shape.length) return !Array.isArray(value);
  if (!Array.isArray(value) || value.length !== shape[level]) return false;
  for (const part of value) if (!hasShape(part, shape, level + 1)) return false;
  return true;
}

type Place = { path: number[]; expected: unknown; actual: unknown };

function firstDifference(expected: unknown, actual: unknown, path: number[] = []): Place | null {
  if (!Array.isArray(expected)) return Array.isArray(actual) ? { path, expected, actual } : null;
  if (!Array.isArray(actual) || actual.length !== expected.length) return { path, expected, actual };
  for (let i = 0; i < expected.length; i++) {
    if (typeof expected[i] === "number" && typeof actual[i] === "number") continue;
    if (!Array.isArray(expected[i]) && !Array.isArray(actual[i])) continue;
    const place = firstDifference(expected[i], actual[i], [...path, i]);
    if (place) return place;
  }
  return null;
}

function shapeInWords(shape: number[]): string {
  return shape.length === 0 ? "a single number" : `shape [${shape.join(", ")}]`;
}

function extent(value: unknown): string {
  return Array.isArray(value) ? countOf(value.length) : kindInWords(value);
}

function suspicion(wanted: number[], given: number[]): string {
  const same = (a: number[], b: number[]) => a.join() === b.join();
  if (wanted.length > 1 && same(wanted, given.toReversed())) return ": transposed?";
  if (same([1, ...wanted], given) || same([...wanted, 1], given)) return ": one pair of brackets too many?";
  if (same(wanted, [1, ...given])) return ": one pair of brackets too few?";
  const count = (shape: number[]) => shape.reduce((total, length) => total * length, 1);
  return wanted.length > 1 && given.length === 1 && count(wanted) === count(given) ? ": flattened?" : "";
}

function unevenness(actual: unknown, path: number[] = []): string {
  if (!Array.isArray(actual) || path.length > MAX_DEPTH) return "arrays nested too deeply";
  const uneven = actual.findIndex((part) => shapeOf(part) === null);
  if (uneven >= 0) return unevenness(actual[uneven], [...path, uneven]);
  const sizes = actual.map(size);
  const odd = sizes.findIndex((other) => other !== sizes[0]);
  if (odd < 0) return "arrays nested too deeply";
  return `parts of different sizes: ${indexPath([...path, 0])} ${sizes[0]}, ${indexPath([...path, odd])} ${sizes[odd]}`;
}

function indexPath(path: number[]): string {
  return path.map((index) => `[${index}]`).join("");
}

function size(part: unknown): string {
  const shape = shapeOf(part) ?? [];
  if (shape.length === 0) return `is ${kindInWords(part)}`;
  return shape.length === 1 ? `has ${countOf(shape[0]!)}` : `has shape [${shape.join(", ")}]`;
}

function countOf(entries: number): string {
  return entries === 1 ? "1 entry" : `${entries} entries`;
}
