import type { Route } from "next";
import Link from "next/link";
import { Time } from "../ui/time.tsx";

type Due = { id: string; courseId: string; course: string; title: string; dates: { dueAt: Date | null } };

/** What is due next, with the time left; nothing where nothing is. */
export function DueList({ due }: { due: Due[] }) {
  if (due.length === 0) return null;
  return (
    <section aria-labelledby="due" className="mx-auto w-full max-w-3xl px-4 pt-6">
      <h2 id="due" className="text-sm font-medium text-text-muted">
        Due next
      </h2>
      <ul className="mt-1 space-y-1">
        {due.slice(0, 3).map(({ id, courseId, course, title, dates }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-2">
            <span>
              <Link href={`/courses/${courseId}/assignments/${id}` as Route} className="font-medium">
                {title}
              </Link>{" "}
              <span className="text-sm text-text-muted">{course}</span>
            </span>
            {dates.dueAt && <Time at={dates.dueAt.toISOString()} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
