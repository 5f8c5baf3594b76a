"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { cellColour } from "./cell-colour.ts";
import { formatNumber } from "./format-number.ts";
import type { HeatMapProps } from "./heat-map.tsx";
import { NumberTable } from "./number-table.tsx";
import { indexPath, indexWords, shapeWords } from "./tensor.ts";

/** More entries than these are drawn as a beginning, and said to be one. */
const MOST_DRAWN = 64;
const MOVES: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** A tensor too large for numbers in its cells: the number under the pointer or the arrow keys stands below it. */
export function WideHeatMap({ label, tensor, scale, wrong = [], decimals }: HeatMapProps & { scale: number }) {
  const id = useId();
  const [at, setAt] = useState({ row: 0, column: 0 });
  const [isOpen, setOpen] = useState(false);
  const marked = new Set(wrong.map(indexWords));
  const rows = tensor.rows.slice(0, MOST_DRAWN).map((row) => row.slice(0, MOST_DRAWN));
  const path = indexPath(tensor, at.row, at.column);

  function move(event: KeyboardEvent) {
    const step = MOVES[event.key];
    if (!step) return;
    event.preventDefault();
    setAt({
      row: clamp(at.row + step[0], rows.length),
      column: clamp(at.column + step[1], rows[0]?.length ?? 1),
    });
  }

  return (
    <div className="space-y-1">
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be walked with the arrow keys */}
      <div
        role="grid"
        aria-label={`${label}, ${shapeWords(tensor)}; arrow keys move`}
        aria-activedescendant={cellId(id, at.row, at.column)}
        tabIndex={0}
        onKeyDown={move}
        className="group inline-flex max-w-full flex-col gap-px overflow-auto rounded-sm p-0.5"
      >
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is what a row is
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
          <div key={i} role="row" className="flex gap-px">
            {row.map((entry, j) => {
              const isWrong = marked.has(indexWords(indexPath(tensor, i, j)));
              const isHere = i === at.row && j === at.column;
              return (
                // biome-ignore lint/a11y/useSemanticElements: as above
                // biome-ignore lint/a11y/useFocusableInteractive: as above
                <div
                  // biome-ignore lint/suspicious/noArrayIndexKey: the index is what a cell is
                  key={j}
                  id={cellId(id, i, j)}
                  role="gridcell"
                  aria-selected={isHere}
                  aria-label={`${indexWords(indexPath(tensor, i, j))} ${formatNumber(entry)}${isWrong ? ", wrong" : ""}`}
                  onPointerEnter={() => setAt({ row: i, column: j })}
                  style={{ backgroundColor: cellColour(entry, scale) }}
                  className={`grid size-3.5 shrink-0 place-items-center rounded-[2px] border ${isWrong ? "border-2 border-verdict-failed" : "border-border"} ${isHere ? "group-hover:outline-2 group-focus:outline-2 outline-text" : ""}`}
                >
                  {!Number.isFinite(entry) && <span className="text-[9px] leading-none">!</span>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p className="font-mono text-[13px]">
        {indexWords(path)} = {formatNumber(tensor.rows[at.row]?.[at.column] ?? Number.NaN, decimals)}
        {marked.has(indexWords(path)) && <span className="font-sans text-verdict-failed"> wrong</span>}
      </p>
      {(tensor.rows.length > MOST_DRAWN || (tensor.rows[0]?.length ?? 0) > MOST_DRAWN) && (
        <p className="text-sm text-text-muted">Drawn up to index {MOST_DRAWN - 1}; all are in the table.</p>
      )}
      <details onToggle={(event) => setOpen(event.currentTarget.open)} className="text-sm">
        <summary className="text-text-muted">Numbers</summary>
        {isOpen && (
          <div className="max-h-72 overflow-auto">
            <NumberTable label={label} tensor={tensor} scale={scale} wrong={wrong} decimals={decimals} />
          </div>
        )}
      </details>
    </div>
  );
}

function cellId(id: string, row: number, column: number): string {
  return `${id}-${row}-${column}`;
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}
