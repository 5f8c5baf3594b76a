import "server-only";
import { exportCsv } from "#domain/gradebook/export-csv.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readMembership } from "../courses/membership.ts";
import { readColumns } from "./columns.ts";
import { type GradebookRow, readRows } from "./read.ts";
import { DEFAULT_QUERY } from "./schema.ts";

const EVERYBODY = 100_000;

/** The whole gradebook as a table or as data, for those who may export grades; null for everybody else. */
export async function exportGradebook(viewer: Viewer, courseId: string, form: "csv" | "json"): Promise<string | null> {
  const membership = await readMembership(viewer, courseId, "export-grades");
  if (!membership) return null;
  const columns = await readColumns(courseId);
  const rows = await readRows(courseId, columns, DEFAULT_QUERY, EVERYBODY);
  if (form === "json") return JSON.stringify(asData(membership, columns.columns, rows), null, 2);
  const head = columns.columns.flatMap(({ title, fullPoints }) => [`${title} (${fullPoints})`, `${title}: state`]);
  return exportCsv([
    ["Name", "E-mail", "Section", "Points", "Of", ...head],
    ...rows.map(({ name, email, section, points, fullPoints, cells }) => [
      ...[name, email, section, rounded(points), fullPoints],
      ...columns.columns.flatMap(({ id }) => [cells[id] ? rounded(cells[id].points) : null, stateWords(cells[id])]),
    ]),
  ]);
}

type Columns = Awaited<ReturnType<typeof readColumns>>["columns"];

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

function stateWords(cell: GradebookRow["cells"][string] | undefined): string {
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
