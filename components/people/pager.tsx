import type { Route } from "next";
import Link from "next/link";

type PagerProps = { path: string; query: Record<string, string | number | null>; page: number; pages: number };

/** The page before and the page after, where there are any; the rest of the query stays. */
export function Pager({ path, query, page, pages }: PagerProps) {
  if (pages <= 1) return null;
  const to = (number: number) => `${path}?${queryOf({ ...query, page: number })}` as Route;
  return (
    <nav aria-label="Pages" className="flex items-center gap-4 text-sm">
      {page > 1 && <Link href={to(page - 1)}>Previous</Link>}
      <span className="text-text-muted">
        Page {page} of {pages}
      </span>
      {page < pages && <Link href={to(page + 1)}>Next</Link>}
    </nav>
  );
}

/** As in an address, without what is not set. */
export function queryOf(query: Record<string, string | number | null>): string {
  const set = Object.entries(query).filter(([, value]) => value !== null && value !== "");
  return new URLSearchParams(set.map(([key, value]) => [key, String(value)])).toString();
}
