"use client";

import { useCallback, useRef, useState } from "react";
import { searchOf } from "./search.ts";
import type { BookQuery, BookRow } from "./types.ts";

type Given = { courseId: string; query: BookQuery; firstRows: BookRow[]; pageSize: number };

/** The rows that are here, by their place, and a way to have the page of a place fetched, once. */
export function useRows({ courseId, query, firstRows, pageSize }: Given) {
  const [pages, setPages] = useState<ReadonlyMap<number, BookRow[]>>(() => new Map([[0, firstRows]]));
  const asked = useRef(new Set([0]));

  const want = useCallback(
    (index: number) => {
      const page = Math.floor(index / pageSize);
      if (asked.current.has(page)) return;
      asked.current.add(page);
      fetchRows(`/courses/${courseId}/gradebook/rows${searchOf(query, page * pageSize)}`).then(
        (rows) => setPages((known) => new Map([...known, [page, rows]])),
        // Asked for again when it is next in sight.
        () => asked.current.delete(page),
      );
    },
    [courseId, query, pageSize],
  );

  const rowAt = (index: number) => pages.get(Math.floor(index / pageSize))?.[index % pageSize];
  return { rowAt, want };
}

async function fetchRows(url: string): Promise<BookRow[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return ((await response.json()) as { rows: BookRow[] }).rows;
}
