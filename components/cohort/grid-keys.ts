/** Row and column. */
export type Cell = readonly [row: number, column: number];

const PAGE_ROWS = 20;

/** Where a key leads from a cell of a grid of so many rows and columns; null when it is not for the grid. */
export function stepInGrid(
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  [row, column]: Cell,
  [rows, columns]: Cell,
): Cell | null {
  const to = target(key, ctrlKey, [row, column], [rows, columns]);
  if (!to) return null;
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  return [within(to[0], rows), within(to[1], columns)];
}

function target(key: string, ctrlKey: boolean, [row, column]: Cell, [rows, columns]: Cell): Cell | null {
  switch (key) {
    case "ArrowUp":
      return [row - 1, column];
    case "ArrowDown":
      return [row + 1, column];
    case "ArrowLeft":
      return [row, column - 1];
    case "ArrowRight":
      return [row, column + 1];
    case "PageUp":
      return [row - PAGE_ROWS, column];
    case "PageDown":
      return [row + PAGE_ROWS, column];
    case "Home":
      return [ctrlKey ? 0 : row, 0];
    case "End":
      return [ctrlKey ? rows - 1 : row, columns - 1];
    default:
      return null;
  }
}
