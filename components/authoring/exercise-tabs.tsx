"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

const TO_WRITE = [
  { path: "", words: "Write" },
  { path: "/check", words: "Check" },
  { path: "/try", words: "Try" },
];
const TO_READ = [
  { path: "", words: "Draft" },
  { path: "/check", words: "Check" },
];
const ALWAYS = [
  { path: "/versions", words: "Versions" },
  { path: "/history", words: "History" },
];

type ExerciseTabsProps = { courseId: string; slug: string; mayWrite: boolean };

/** The pages about one exercise of a course, to write it or, in an archived course, to read it. */
export function ExerciseTabs({ courseId, slug, mayWrite }: ExerciseTabsProps) {
  const pathname = usePathname();
  const home = `/courses/${courseId}/exercises/${slug}`;
  const isHere = (path: string) => (path === "" ? pathname === home : pathname.startsWith(home + path));
  return (
    <div className="overflow-x-auto">
      <ul className="flex gap-1">
        {[...(mayWrite ? TO_WRITE : TO_READ), ...ALWAYS].map(({ path, words }) => (
          <li key={path}>
            <Link
              href={`${home}${path}` as Route}
              prefetch={false}
              aria-current={isHere(path) ? "page" : undefined}
              className="block rounded-md px-2.5 py-1 text-sm whitespace-nowrap text-text-muted hover:text-text focus-visible:-outline-offset-2 aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent"
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
