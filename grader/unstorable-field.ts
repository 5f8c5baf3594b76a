import { plainText } from "./plain-text.ts";

/**
 * What Postgres takes into no JSON, and can yet stand in a file of plain signs, written as `\u0000` or `\ud800`. Answers the
 * field at the top that has it in one of its texts or names, and what it is; null where there is none.
 */
export function unstorableField(json: unknown): string | null {
  for (const [field, content] of Object.entries(Object(json))) {
    const fault = faultIn([field, content]);
    if (fault) return `${JSON.stringify(plainText(field))} has ${fault}, which cannot be stored`;
  }
  return null;
}

/** Step by step and not by recursion: a file of brackets alone is deeper than the stack. */
function faultIn(value: unknown): string | null {
  const rest = [value];
  while (rest.length > 0) {
    const next = rest.pop();
    if (typeof next === "string" && next.includes("\0")) return "a NUL character in it";
    if (typeof next === "string" && !next.isWellFormed()) return "half of a character in it";
    if (typeof next !== "object" || next === null) continue;
    for (const [name, part] of Object.entries(next)) rest.push(name, part);
  }
  return null;
}
