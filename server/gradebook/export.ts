import "server-only";
import { exportCsv } from "#domain/gradebook/export-csv.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readMembership } from "../courses/membership.ts";
import { readColumns } from "./columns.ts";
import { type Cell, type ExerciseCell, type GradebookRow, readRows } from "./read.ts";
import { DEFAULT_QUERY, type GradebookQuery } from "./schema.ts";

const EVERYBODY = 100_000;

/**
 * The gradebook as a table or as data, for those who may export grades; null for everybody else. With `query` as somebody
 * sees it: filtered, sorted, with the exercises of the opened assignment.
 */
export async function exportGradebook(
  viewer: Viewer,
  courseId: string,
  form: "csv" | "json",
  query: GradebookQuery = DEFAULT_QUERY,
): Promise<string | null> {
  const membership = await readMembership(viewer, courseId, "export-grades");
  if (!membership) return null;
  const columns = await readColumns(courseId);
  const rows = await readRows(courseId, columns, { ...query, offset: 0 }, EVERYBODY);
  if (form === "json") return JSON.stringify(asData(membership, columns.columns, rows), null, 2);
  const shown = columns.columns.flatMap((column) => columnsOf(column, query.open));
  return exportCsv([
    ["Name", "E-mail", "Section", "Points", "Of", ...shown.flatMap(({ heads }) => heads)],
    ...rows.map((row) => [
      ...[row.name, row.email, row.section, rounded(row.points), row.fullPoints],
      ...shown.flatMap(({ fields }) => fields(row)),
    ]),
  ]);
}

type Columns = Awaited<ReturnType<typeof readColumns>>["columns"];
type Shown = { heads: string[]; fields: (row: GradebookRow) => (string | number | null)[] };

/** Points and state of an assignment, and where it is opened of its exercises. */
function columnsOf({ id, title, fullPoints, exercises }: Columns[number], open: string | undefined): Shown[] {
  const pair = (name: string, full: number, fields: Shown["fields"]) => ({
    heads: [`${name} (${full})`, `${name}: state`],
    fields,
  });
  const whole = pair(title, fullPoints, ({ cells: { [id]: cell } }) => [
    cell ? rounded(cell.points) : null,
    stateWords(cell),
  ]);
  if (id !== open) return [whole];
  const opened = exercises.map(({ slug, title: exercise, points }) =>
    pair(`${title}: ${exercise}`, points, ({ exercises: { [slug]: cell } }) => [
      cell && cell.share !== null ? rounded(cell.share * points) : null,
      stateWords(cell),
    ]),
  );
  return [whole, ...opened];
}

function asData({ courseId, title }: { courseId: string; title: string }, columns: Columns, rows: GradebookRow[]) {
  return {
    ...{ course: { id: courseId, title }, exportedAt: new Date().toISOString() },
    assignments: columns.map(({ id, title: name, dueAt, fullPoints }) => ({ id, title: name, dueAt, fullPoints })),
    learners: rows.map(({ userId, name, email, section, points, fullPoints, cells }) => ({
      ...{ id: userId, name, email, section, points, fullPoints },
      assignments: cells,
    })),
  };
}

function stateWords(cell: Cell | ExerciseCell | undefined): string {
  if (!cell) return "";
  const late = cell.daysLate === 1 ? "1 day late" : `${cell.daysLate} days late`;
  const words = [
    cell.isExcused && "excused",
    cell.isMissing && "missing",
    cell.isOverridden && "overridden",
    cell.daysLate > 0 && late,
  ];
  return words.filter(Boolean).join(", ");
}

const rounded = (points: number) => Math.round(points * 1e6) / 1e6;
