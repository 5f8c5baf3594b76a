"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

const TABS = [
  { path: "", words: "Write" },
  { path: "/check", words: "Check" },
  { path: "/try", words: "Try" },
  { path: "/versions", words: "Versions" },
  { path: "/history", words: "History" },
];

/** The pages about one exercise that is being written. */
export function ExerciseTabs({ courseId, slug }: { courseId: string; slug: string }) {
  const pathname = usePathname();
  const home = `/courses/${courseId}/exercises/${slug}`;
  const isHere = (path: string) => (path === "" ? pathname === home : pathname.startsWith(home + path));
  return (
    <div className="overflow-x-auto">
      <ul className="flex gap-1">
        {TABS.map(({ path, words }) => (
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
