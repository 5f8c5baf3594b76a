/** The text of each cell, row by row. Rows may be of unequal length. */
export type Cells = string[][];

const MAX_LENGTH = 4096;
/** How a row may be divided, the surest sign first. */
const SEPARATORS = [/\t/, /;/, /,\s+/, /\s+/, /,/];

/**
 * Numbers that were pasted or written as one text, as the cells of a grid of this shape: `0.3185, 0.5299`,
 * `[[1, 2], [3, 4]]`, what NumPy prints, rows and columns of a spreadsheet. A comma that cannot be a separator is a decimal
 * comma. Text that no reading brings into the shape comes back in the reading that is nearest to it.
 */
export function readGrid(text: string, shape: number[]): Cells | { problem: string } {
  if (text.length > MAX_LENGTH) return { problem: `has ${text.length} characters, and at most ${MAX_LENGTH} are read` };
  const [rows, columns] = shape.length === 2 ? [shape[0]!, shape[1]!] : [1, shape[0] ?? 1];
  const readings = readingsOf(text, rows).filter((cells) => cells.length > 0);
  const fits = (cells: Cells) => cells.length === rows && cells.every((row) => row.length === columns);
  const found = readings.find(fits);
  if (found) return found;
  // A column copied from a spreadsheet is as good as a row.
  const column =
    rows === 1
      ? readings.find((cells) => cells.length === columns && cells.every((row) => row.length === 1))
      : undefined;
  return column ? [column.map(([cell]) => cell!)] : (readings[0] ?? [[text]]);
}

function readingsOf(text: string, rows: number): Cells[] {
  const lines = text
    .replaceAll(/[\])}]\s*[,;]?\s*[[({]/g, "\n")
    .replaceAll(/[[\](){}|]/g, " ")
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/[,;]$/, ""))
    .filter(Boolean);
  const bySemicolon = lines.length === 1 && rows > 1 ? [lines[0]!.split(";").map((line) => line.trim())] : [];
  return [...bySemicolon, lines]
    .flatMap((set) => SEPARATORS.map((separator) => divide(set, separator)))
    .toSorted((a, b) => likelihood(b) - likelihood(a));
}

function divide(lines: string[], separator: RegExp): Cells {
  return lines.map((line) => line.split(separator).map((cell) => cell.trim()));
}

/** Readings whose cells all look like single numbers come first. */
function likelihood(cells: Cells): number {
  return cells.flat().every((cell) => /^[^\s,;]+(?:,\d+)?$/.test(cell)) ? 1 : 0;
}
