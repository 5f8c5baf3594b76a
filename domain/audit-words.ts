/** A value of the log as it is shown: in words, or as a moment, which each reader sees in their own time zone. */
export type Said = { words: string } | { at: string };
/** `name` is null where the whole thing changed and not one property of it. */
export type SaidChange = { name: string | null; before: Said | null; after: Said | null };

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** "role-changed" → "Role changed". */
export function actionWords(action: string): string {
  const words = action.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What differs between before and after, property by property. Null where there was, or is, nothing. */
export function changesOf(before: unknown, after: unknown): SaidChange[] {
  if (!isRecord(before) && !isRecord(after)) {
    const change = { name: null, before: say(before), after: say(after) };
    return change.before || change.after ? [change] : [];
  }
  const [old, present] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(present)])];
  return keys
    .map((key) => ({ name: keyWords(key), before: say(old[key]), after: say(present[key]) }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

function say(value: unknown): Said | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string" && INSTANT.test(value)) return { at: value };
  return { words: sayInWords(value) };
}

function sayInWords(value: unknown): string {
  if (value === null) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map(sayInWords).join(", ");
  if (!isRecord(value)) return String(value);
  return Object.entries(value)
    .map(([key, inside]) => `${keyWords(key)} ${sayInWords(inside)}`)
    .join(", ");
}

/** "shiftedByDays" → "shifted by days". */
function keyWords(key: string): string {
  return key
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("-", " ")
    .toLowerCase();
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
