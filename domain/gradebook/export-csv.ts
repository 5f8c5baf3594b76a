import Papa from "papaparse";

/** Rows for a spreadsheet. A field that it would run as a formula is told to be text by an apostrophe. */
export function exportCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  // Windows' spreadsheets read UTF-8 only behind a byte-order mark.
  return `\uFEFF${Papa.unparse(rows.map((row) => row.map(inert)))}\r\n`;
}

/** =, +, - and @ begin formulas, also behind white space, quotes and controls, which some spreadsheets skip. */
function inert(field: string | number | null): string | number | null {
  return typeof field === "string" && /^[\s\p{Cc}'"]*[=+\-@\t\r|%]/u.test(field) ? `'${field}` : field;
}
