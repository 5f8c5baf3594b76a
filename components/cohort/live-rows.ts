import { withMark } from "#domain/cohort/heat-map.ts";
import type { MapChanges, MapExercise, MapRow } from "./types.ts";

type Cells = Extract<MapChanges, { isWhole: false }>["cells"];

/** The rows with their changed cells; null when a cell belongs to a row or column that is not there yet. */
export function applyCells(
  rows: readonly MapRow[],
  exercises: readonly MapExercise[],
  cells: Cells,
): readonly MapRow[] | null {
  if (cells.length === 0) return rows;
  const places = new Map(exercises.map(({ slug }, place) => [slug, place]));
  const changes = Map.groupBy(cells, ({ key }) => key);
  const known = new Set(rows.map(({ key }) => key));
  if (cells.some(({ key, slug }) => !known.has(key) || !places.has(slug))) return null;
  return rows.map((row) => {
    const own = changes.get(row.key) ?? [];
    const marks = own.reduce((line, { slug, mark }) => withMark(line, places.get(slug)!, mark), row.marks);
    return marks === row.marks ? row : { ...row, marks };
  });
}
