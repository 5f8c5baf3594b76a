import Papa from "papaparse";

/** A row of a file with separated values. `line` is where it begins, 1 for the first. */
export type CsvRow = { line: number; cells: string[] } | { line: number; problem: string };

const MARK = "\uFEFF";
const SEPARATORS = ["\t", ";", ","];
/** Each costs a look at all that follows, so a file full of them is not read to its end. */
const MAX_BROKEN_QUOTES = 50;

/**
 * The rows of a text with commas, semicolons or tabs. A quote that is wrong spoils its line and not those below it;
 * null when so many are wrong that the text is none of the kind. Empty lines count in the numbers and are left out.
 */
export function readCsvRows(given: string): CsvRow[] | null {
  const text = given.replace(MARK, "").replaceAll(/\r\n?/g, "\n");
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  const place = { at: 0, line: 1 };
  for (let broken = 0; place.at < text.length; broken++) {
    if (broken > MAX_BROKEN_QUOTES) return null;
    if (readUntilBroken(text, separator, place, rows)) return rows;
  }
  return rows;
}

/** Reads on from the place, and moves it. True when the text was read to its end. */
function readUntilBroken(text: string, delimiter: string, place: { at: number; line: number }, rows: CsvRow[]) {
  const begin = place.at;
  let isDone = true;
  Papa.parse<string[]>(text.slice(begin), {
    delimiter,
    newline: "\n",
    step: ({ data, errors, meta }, parser) => {
      const row = { line: place.line, cells: data };
      // Papa hands on what it could make of the row; a wrong quote may have swallowed the lines below.
      const end = errors.length > 0 ? endOfLine(text, place.at) : begin + meta.cursor;
      place.line += linesIn(text, place.at, end);
      place.at = end;
      if (errors.length > 0) {
        isDone = false;
        rows.push({ line: row.line, problem: "a quote is opened here and not closed" });
        parser.abort();
      } else if (data.some((cell) => cell.trim() !== "")) rows.push(row);
    },
  });
  return isDone;
}

/** The one that the first line has most of. */
function separatorOf(text: string): string {
  const first = text.trimStart().split("\n", 1)[0] ?? "";
  const outside = first.replaceAll(/"[^"]*"/g, "");
  const count = (separator: string) => outside.split(separator).length;
  return SEPARATORS.reduce((most, one) => (count(one) > count(most) ? one : most), ",");
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end + 1;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}
