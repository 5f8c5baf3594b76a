import type { AssignmentForm } from "#domain/assignment/form.ts";

/** What the fields of an assignment say, items apart. What is no number goes to the server, which says so. */
export function readFields(data: FormData): Omit<AssignmentForm, "items"> {
  const text = (name: string) => String(data.get(name) ?? "").trim();
  const number = (name: string) => (text(name) === "" ? Number.NaN : Number(text(name)));
  const moment = (name: string) => text(name) || null;
  const late = text("late") as AssignmentForm["late"]["kind"];
  const attempts = {
    attempts: text("most") === "" ? ("unlimited" as const) : number("most"),
    counts: text("counts") as "best" | "last" | "first",
    penaltyPercent: text("penalty") === "" ? 0 : number("penalty"),
  };
  return {
    title: text("title"),
    ...{ opensAt: moment("opensAt"), dueAt: moment("dueAt"), closesAt: moment("closesAt") },
    late: late === "percent-per-day" ? { kind: late, percent: number("percent") } : { kind: late },
    attempts: text("attempts") === "own" ? attempts : null,
    hiddenResults: text("hiddenResults") as AssignmentForm["hiddenResults"],
    showSolutions: data.get("showSolutions") === "on",
  };
}
