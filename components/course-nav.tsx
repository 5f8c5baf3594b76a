"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { CourseAction } from "#domain/rights.ts";

const PAGES: { path: string; words: string; needs: CourseAction }[] = [
  { path: "", words: "Overview", needs: "see-course" },
  { path: "/assignments", words: "Assignments", needs: "see-course" },
  { path: "/exercises", words: "Exercises", needs: "read-exercises" },
  { path: "/gradebook", words: "Gradebook", needs: "see-grades" },
  { path: "/regrades", words: "Regrades", needs: "regrade" },
  { path: "/cohort", words: "Cohort", needs: "see-figures" },
  { path: "/people", words: "People", needs: "see-people" },
  { path: "/questions", words: "Questions", needs: "see-work" },
  { path: "/announcements", words: "Announcements", needs: "see-course" },
  { path: "/settings", words: "Settings", needs: "archive-course" },
  { path: "/log", words: "Log", needs: "see-audit" },
];

type CourseNavProps = { courseId: string; title: string; mayDo: readonly CourseAction[]; openQuestions: number };

/** The pages of a course that its viewer can open, on one line that scrolls where it is narrow. */
export function CourseNav({ courseId, title, mayDo, openQuestions }: CourseNavProps) {
  const pathname = usePathname();
  const home = `/courses/${courseId}`;
  const isHere = (path: string) => (path === "" ? pathname === home : pathname.startsWith(home + path));
  return (
    <nav aria-label={`Course ${title}`} className="border-b border-border bg-surface-raised">
      <ul className="mx-auto flex w-full max-w-6xl gap-1 overflow-x-auto px-4">
        {PAGES.filter(({ needs }) => mayDo.includes(needs)).map(({ path, words }) => (
          <li key={path}>
            <Link
              href={`${home}${path}` as Route}
              aria-current={isHere(path) ? "page" : undefined}
              className="-mb-px block border-b-2 border-transparent px-2.5 py-2 text-sm font-medium whitespace-nowrap text-text-muted hover:text-text focus-visible:-outline-offset-2 aria-[current=page]:border-accent aria-[current=page]:text-text"
            >
              {words}
              {path === "/questions" && openQuestions > 0 && ` (${openQuestions} open)`}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
