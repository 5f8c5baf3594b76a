"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import type { Route } from "next";
import Link from "next/link";
import { type KeyboardEvent, useRef, useState } from "react";
import { usePlainLinks } from "../plain-links.ts";
import { type Cell, stepInGrid } from "./grid-keys.ts";
import { HeatMapRow } from "./heat-map-row.tsx";
import type { MapExercise, MapRow } from "./types.ts";

const ROW_PX = 28;
/** So many rows from one frame to the next, and nobody reads them. */
const RUSH_ROWS = 2;

type HeatMapGridProps = { courseId: string; exercises: readonly MapExercise[]; rows: readonly MapRow[] };

/** Learners by exercises. Only the rows in sight are in the page; arrow keys move from cell to cell. */
export function HeatMapGrid({ courseId, exercises, rows }: HeatMapGridProps) {
  const openLink = usePlainLinks("tbody a");
  const box = useRef<HTMLElement>(null);
  const [active, setActive] = useState<Cell>([0, 0]);
  const virtual = useVirtualizer({
    ...{ count: rows.length, estimateSize: () => ROW_PX, overscan: 4, initialRect: { width: 1000, height: 500 } },
    getScrollElement: () => box.current,
  });
  const items = virtual.getVirtualItems();
  const isRushed = useRush(virtual.scrollOffset ?? 0, virtual.isScrolling);
  const [first, last] = [items[0], items.at(-1)];
  const tabRow = items.some(({ index }) => index === active[0]) ? active[0] : first?.index;

  function onKeyDown(event: KeyboardEvent) {
    const from = cellOf(event.target);
    const to = from && stepInGrid(event, from, [rows.length, exercises.length]);
    if (!to) return;
    event.preventDefault();
    setActive(to);
    virtual.scrollToIndex(to[0]);
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-cell="${to.join(",")}"]`)?.focus());
  }

  return (
    <section
      ref={box}
      aria-label="Learners by exercises"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative max-h-[70dvh] scroll-pt-40 scroll-pl-(--name-width) overflow-auto rounded-lg border border-border [--name-width:9rem] sm:[--name-width:15rem]"
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table in which arrow keys move is a grid
        role="grid"
        aria-label="Learners by exercises"
        aria-rowcount={rows.length + 1}
        aria-colcount={exercises.length + 1}
        onKeyDown={onKeyDown}
        onClick={openLink}
        // Fixed columns: the browser lays out the rows that scroll into sight without looking at the others.
        className="table-fixed border-separate border-spacing-0 bg-surface-raised text-sm"
        style={{ width: `calc(var(--name-width) + ${exercises.length} * 1.5rem)` }}
      >
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky top-0 left-0 z-30 w-(--name-width) border-r border-b border-border bg-surface-raised px-2 pb-1 text-left align-bottom font-medium text-text-muted"
            >
              Learner
            </th>
            {exercises.map(({ slug, title }) => (
              <th
                key={slug}
                scope="col"
                title={title}
                className="sticky top-0 z-20 h-36 w-6 border-r border-b border-border bg-surface-raised p-0 align-bottom font-normal"
              >
                <Link
                  href={`/courses/${courseId}/cohort/exercises/${slug}` as Route}
                  prefetch={false}
                  className="mx-auto block h-36 w-full rotate-180 truncate py-1 text-xs leading-5 text-text-muted [text-orientation:sideways] [writing-mode:vertical-rl] hover:text-accent"
                >
                  {title}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first && first.start > 0 && <Spacer height={first.start} />}
          {items.map(({ index }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <HeatMapRow
                key={row.key}
                {...{ courseId, exercises, row, index }}
                isRushed={isRushed && index !== active[0]}
                name={row.learner?.name ?? `Learner ${index + 1}`}
                tabColumn={index === tabRow ? active[1] : null}
              />
            );
          })}
          {last && virtual.getTotalSize() > last.end && <Spacer height={virtual.getTotalSize() - last.end} />}
        </tbody>
      </table>
    </section>
  );
}

/** Whether the rows fly by. Once they do, until they rest: a slow frame in between is no sign of reading. */
function useRush(offset: number, isScrolling: boolean): boolean {
  const [last, setLast] = useState({ offset, isRushed: false });
  const isRushed = isScrolling && (last.isRushed || Math.abs(offset - last.offset) > RUSH_ROWS * ROW_PX);
  if (offset !== last.offset || isRushed !== last.isRushed) setLast({ offset, isRushed });
  return isRushed;
}

function cellOf(target: EventTarget): Cell | null {
  const cell = (target as HTMLElement).closest<HTMLElement>("[data-cell]")?.dataset.cell;
  return cell ? (cell.split(",").map(Number) as [number, number]) : null;
}

/** Stands for the rows that are out of sight. */
function Spacer({ height }: { height: number }) {
  return (
    <tr aria-hidden>
      <td style={{ height }} />
    </tr>
  );
}
