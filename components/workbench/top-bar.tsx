import { ChevronRight, Keyboard } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "../ui/badge.tsx";
import { VerdictBadge } from "../ui/verdict-badge.tsx";
import type { Standing } from "./standing.ts";
import type { WorkbenchExercise } from "./types.ts";

type TopBarProps = {
  exercise: WorkbenchExercise;
  standing: Standing;
  attempts: string | null;
  /** When it is due. */
  due: ReactNode;
  onShowKeys: () => void;
};

/** The path to here, and how far this exercise has come. */
export function TopBar({ exercise, standing, attempts, due, onShowKeys }: TopBarProps) {
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b py-1 border-border bg-surface-raised px-3 text-sm sm:px-5">
      <nav aria-label="Path" className="flex min-w-0 items-center gap-1 text-text-muted">
        <Link href="/" className="shrink-0 hover:text-accent">
          Exercises
        </Link>
        <ChevronRight aria-hidden size={14} className="hidden shrink-0 sm:block" />
        <span className="hidden truncate sm:block">{exercise.unit}</span>
        <ChevronRight aria-hidden size={14} className="shrink-0" />
        <span aria-current="page" className="truncate font-medium text-text">
          {exercise.title}
        </span>
      </nav>
      <div className="ml-auto flex min-w-0 flex-wrap items-center justify-end gap-x-3 gap-y-1">
        {due}
        {attempts && <span className="text-text-muted tabular-nums">{attempts}</span>}
        {standing.verdict ? (
          <VerdictBadge verdict={standing.verdict} score={standing.score} />
        ) : (
          <Badge>{standing.isBegun ? "Handed in" : "New"}</Badge>
        )}
        <button
          type="button"
          onClick={onShowKeys}
          aria-label="Keyboard shortcuts"
          title="Keyboard shortcuts (?)"
          className="hidden rounded-md p-1.5 text-text-muted hover:text-text wide:block"
        >
          <Keyboard aria-hidden size={18} />
        </button>
      </div>
    </div>
  );
}
