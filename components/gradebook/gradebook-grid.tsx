"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { usePlainLinks } from "../plain-links.ts";
import { GradebookHead } from "./gradebook-head.tsx";
import { GradebookRow } from "./gradebook-row.tsx";
import type { BookColumn, BookQuery, BookRow } from "./types.ts";
import { useRows } from "./use-rows.ts";

const ROW_PX = 52;

type GradebookGridProps = {
  courseId: string;
  columns: BookColumn[];
  query: BookQuery;
  firstRows: BookRow[];
  total: number;
  pageSize: number;
};

/** Learners by assignments. Only the rows in sight are in the page, and rows are fetched as they come into sight. */
export function GradebookGrid({ courseId, columns, query, firstRows, total, pageSize }: GradebookGridProps) {
  const box = useRef<HTMLElement>(null);
  const openLink = usePlainLinks("tbody a");
  const { rowAt, want } = useRows({ courseId, query, firstRows, pageSize });
  const virtual = useVirtualizer({
    ...{ count: total, estimateSize: () => ROW_PX, overscan: 6 },
    getScrollElement: () => box.current,
    initialRect: { width: 1000, height: 800 },
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];

  // Follows the scrolling: what comes into sight is fetched.
  useEffect(() => {
    for (const index of [first?.index, last?.index]) if (index !== undefined) want(index);
  }, [first?.index, last?.index, want]);

  function onKeyDown(event: KeyboardEvent) {
    const from = (event.target as HTMLElement).closest<HTMLElement>("[data-cell]");
    const step = STEPS[event.key];
    if (!from || !step) return;
    const [row, column] = from.dataset.cell!.split(",").map(Number) as [number, number];
    const to = [row + step[0], column + step[1]] as const;
    if (to[0] < 0 || to[0] >= total) return;
    event.preventDefault();
    virtual.scrollToIndex(to[0]);
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-cell="${to[0]},${to[1]}"]`)?.focus());
  }

  return (
    <section
      ref={box}
      aria-label="Learners and their points"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative max-h-[75dvh] overflow-auto rounded-lg border border-border"
    >
      <table
        aria-rowcount={total + 1}
        onKeyDown={onKeyDown}
        onClick={openLink}
        // Fixed columns: they stay as wide as they are whoever comes into sight, and only new rows are laid out.
        className="w-full table-fixed border-separate border-spacing-0 bg-surface-raised text-sm tabular-nums"
        style={{ minWidth: widthOf(columns, query.open) }}
      >
        <GradebookHead courseId={courseId} columns={columns} query={query} />
        <tbody>
          {first && first.start > 0 && <Spacer height={first.start} />}
          {items.map(({ index }) => (
            <GradebookRow
              key={index}
              {...{ courseId, columns, index }}
              open={query.open}
              row={rowAt(index)}
              height={ROW_PX}
            />
          ))}
          {last && virtual.getTotalSize() > last.end && <Spacer height={virtual.getTotalSize() - last.end} />}
        </tbody>
      </table>
    </section>
  );
}

/** All columns together, as wide as GradebookHead makes them. */
function widthOf(columns: readonly BookColumn[], open: string | undefined): string {
  const exercises = columns.find(({ id }) => id === open)?.exercises.length ?? 0;
  return `${42 + 8 * columns.length + 9 * exercises}rem`;
}

const STEPS: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Stands for the rows that are out of sight. */
function Spacer({ height }: { height: number }) {
  return (
    <tr aria-hidden>
      <td style={{ height }} />
    </tr>
  );
}
