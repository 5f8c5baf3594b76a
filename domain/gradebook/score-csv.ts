import Papa from "papaparse";

/** A line that can be understood: so much of an exercise, or of a part of it, for the person with this address. */
export type ScoreLine = {
  line: number;
  email: string;
  slug: string;
  part: string | null;
  percent: number;
  reason: string;
};
/** `line`: its number in the file, the head being 1. */
export type BadLine = { line: number; problem: string };
export type ParsedScores = { lines: ScoreLine[]; bad: BadLine[] };

export const MOST_LINES = 10_000;
const LONGEST_REASON = 2000;

const HEADS = { email: ["email", "e-mail", "address"], slug: ["exercise", "slug"], part: ["part"] };
const MORE_HEADS = { percent: ["percent", "score", "%"], reason: ["reason", "comment"] };

/**
 * Reads scores from a table as spreadsheets write them: commas, semicolons or tabs, quotes, a byte-order mark, decimal
 * commas. What cannot be understood is named with its line, and leaves the others alone. A string says why nothing can.
 */
export function parseScoreCsv(csv: string): ParsedScores | string {
  const text = csv.replace(/^\uFEFF/, "");
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: false, delimiter: separatorOf(text) });
  const head = (data[0] ?? []).map((name) => name.trim().toLowerCase());
  const place = (names: readonly string[]) => head.findIndex((name) => names.includes(name));
  const places = {
    ...{ email: place(HEADS.email), slug: place(HEADS.slug), part: place(HEADS.part) },
    ...{ percent: place(MORE_HEADS.percent), reason: place(MORE_HEADS.reason) },
  };
  if (places.email < 0 || places.slug < 0 || places.percent < 0)
    return `The first line must name the columns: email, exercise, percent, and if you like part and reason. It says: ${head.join(", ") || "nothing"}.`;
  if (data.length - 1 > MOST_LINES)
    return `At most ${MOST_LINES.toLocaleString("en")} lines at once; these are ${(data.length - 1).toLocaleString("en")}.`;
  const parsed: ParsedScores = { lines: [], bad: [] };
  const misquoted = new Set(errors.flatMap(({ type, row }) => (type === "Quotes" ? [row] : [])));
  const seen = new Map<string, number>();
  let next = 1;
  for (const [i, fields] of data.entries()) {
    const line = next;
    next += fields.reduce((count, field) => count + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 1);
    if (i === 0 || fields.every((field) => field.trim() === "")) continue;
    const problem = shapeProblem(fields, { columns: head.length, isMisquoted: misquoted.has(i) });
    const field = (column: Column) => (fields[places[column]] ?? "").trim();
    const read = problem === null ? readLine(line, field) : { line, problem };
    const key = "problem" in read ? "" : `${read.email} ${read.slug} ${read.part ?? ""}`;
    const before = seen.get(key);
    if ("problem" in read) parsed.bad.push(read);
    else if (before !== undefined) parsed.bad.push({ line: read.line, problem: `The same as line ${before}.` });
    else {
      seen.set(key, read.line);
      parsed.lines.push(read);
    }
  }
  return parsed;
}

/** What the head is separated by. Further down, commas in decimals and reasons would mislead. */
function separatorOf(text: string): string {
  const [head = ""] = text.split(/[\r\n]/, 1);
  const count = (separator: string) => head.split(separator).length;
  return [",", ";", "\t"].toSorted((a, b) => count(b) - count(a))[0]!;
}

/** A line whose fields may have slipped is worth nothing: "62,5" without quotes would else be 62. */
function shapeProblem(fields: readonly string[], { columns, isMisquoted }: { columns: number; isMisquoted: boolean }) {
  if (isMisquoted)
    return "A quotation mark is not closed here, so nothing can be read from this line to the next mark.";
  if (fields.slice(columns).every((field) => field.trim() === "")) return null;
  return `It has ${fields.length} fields, and the first line names ${columns}. A field with the separator in it must be in quotes.`;
}

type Column = "email" | "slug" | "part" | "percent" | "reason";

function readLine(line: number, field: (column: Column) => string): ScoreLine | BadLine {
  const [email, slug, typed] = [field("email").toLowerCase(), field("slug"), field("percent")];
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) return { line, problem: `“${email}” is no e-mail address.` };
  if (slug === "") return { line, problem: "No exercise is named." };
  const percent = /^\d{1,3}([.,]\d+)?\s*%?$/.test(typed)
    ? Number(typed.replace(/\s*%/, "").replace(",", "."))
    : Number.NaN;
  if (!(percent >= 0 && percent <= 100)) return { line, problem: `“${typed}” is no percentage from 0 to 100.` };
  const reason = field("reason");
  if (reason.length > LONGEST_REASON)
    return { line, problem: `The reason has ${reason.length} characters; at most ${LONGEST_REASON} are kept.` };
  return { line, email, slug, part: field("part") || null, percent, reason };
}
