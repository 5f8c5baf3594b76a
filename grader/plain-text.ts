/**
 * Control characters and halves of a surrogate pair become "�", in every text of `value`. A program can put them
 * into anything it says; a terminal obeys them, and Postgres stores no JSON that has them.
 */
export function plainText<T>(value: T): T {
  return plain(value) as T;
}

// Line breaks and tabs are as harmless as blanks.
const CONTROL = /[^\P{Cc}\n\t]/gu;

function plain(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed().replaceAll(CONTROL, "�");
  if (Array.isArray(value)) return value.every(isNumber) ? value : value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [plain(name), plain(part)]));
}

function isNumber(value: unknown): boolean {
  return typeof value === "number";
}
