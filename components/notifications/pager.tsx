import type { Route } from "next";
import Link from "next/link";

/** To the pages before and after; nothing where there is one page. */
export function Pager({ page, pages, path }: { page: number; pages: number; path: string }) {
  if (pages <= 1) return null;
  return (
    <nav aria-label="Pages" className="flex items-center gap-4 text-sm">
      {page > 1 && <Link href={`${path}?page=${page - 1}` as Route}>Newer</Link>}
      <span className="text-text-muted">
        Page {page} of {pages}
      </span>
      {page < pages && <Link href={`${path}?page=${page + 1}` as Route}>Older</Link>}
    </nav>
  );
}
