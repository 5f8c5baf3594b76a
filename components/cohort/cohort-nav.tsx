"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

const PAGES = [
  { path: "", words: "Heat map" },
  { path: "/exercises", words: "Exercises" },
  { path: "/mistakes", words: "Mistakes" },
  { path: "/risk", words: "At risk" },
  { path: "/progress", words: "Over time" },
];

/** The pages about the cohort. */
export function CohortNav({ courseId }: { courseId: string }) {
  const pathname = usePathname();
  const home = `/courses/${courseId}/cohort`;
  const isHere = (path: string) => (path === "" ? pathname === home : pathname.startsWith(home + path));
  return (
    <nav aria-label="Cohort" className="mx-auto w-full max-w-6xl overflow-x-auto px-4 pt-4">
      <ul className="flex gap-1">
        {PAGES.map(({ path, words }) => (
          <li key={path}>
            <Link
              href={`${home}${path}` as Route}
              prefetch={false}
              aria-current={isHere(path) ? "page" : undefined}
              className="block rounded-md px-2.5 py-1 text-sm whitespace-nowrap text-text-muted hover:text-text aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent"
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
