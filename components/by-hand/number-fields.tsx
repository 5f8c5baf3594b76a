"use client";

import type { ClipboardEvent } from "react";
import { shapeOfPart } from "#grader/by-hand/part.ts";
import { readGrid } from "#grader/by-hand/read-grid.ts";
import { type Question, textOf } from "./question.ts";

type NumberFieldsProps = {
  question: Question & { kind: "number" | "vector" | "matrix" };
  answer: unknown;
  onChange: (answer: unknown) => void;
  /** Paths of entries that are wrong or cannot be understood. */
  wrong: number[][];
};

/** A number, or a grid of them. What is pasted into any cell and has the grid's shape fills all of it. */
export function NumberFields({ question, answer, onChange, wrong }: NumberFieldsProps) {
  const shape = shapeOfPart(question);
  const cells = cellsOf(answer, shape);
  const marks = new Set(wrong.map((path) => path.join()));
  const isWrong = (i: number, k: number) => marks.has("") || marks.has([[], [k], [i, k]][shape.length]!.join());

  function change(i: number, k: number, text: string) {
    onChange(
      answerOf(
        cells.map((row, y) => row.map((cell, x) => (y === i && x === k ? text : cell))),
        shape,
      ),
    );
  }

  function paste(event: ClipboardEvent) {
    const pasted = readGrid(event.clipboardData.getData("text/plain"), shape);
    const fits = !("problem" in pasted) && pasted.length === cells.length && pasted[0]?.length === cells[0]!.length;
    if (!fits || shape.length === 0) return;
    event.preventDefault();
    onChange(answerOf(pasted, shape));
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend beside the heading that is there
    <div role="group" aria-labelledby={`title-${question.id}`} className="-m-1 max-w-full overflow-x-auto p-1">
      {cells.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry is known by its place
        <div key={i} className="mb-1.5 flex gap-1.5">
          {row.map((cell, k) => (
            <input
              // biome-ignore lint/suspicious/noArrayIndexKey: an entry is known by its place
              key={k}
              value={cell}
              onChange={(event) => change(i, k, event.target.value)}
              onPaste={paste}
              aria-label={labelOf(question.title, shape, i, k)}
              aria-invalid={isWrong(i, k) || undefined}
              aria-describedby={`said-${question.id}`}
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
              className="w-24 min-w-16 rounded-md border border-border-control bg-surface px-2 py-1 font-mono text-[15px] aria-invalid:border-2 aria-invalid:border-dashed aria-invalid:border-verdict-failed"
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function labelOf(title: string, shape: number[], i: number, k: number): string {
  if (shape.length === 0) return title;
  return shape.length === 1 ? `${title}, entry ${k + 1}` : `${title}, row ${i + 1}, column ${k + 1}`;
}

/** The cells of the grid with what was typed so far, whatever came out of a draft. */
function cellsOf(answer: unknown, shape: number[]): string[][] {
  const [rows, columns] = shape.length === 2 ? [shape[0]!, shape[1]!] : [1, shape[0] ?? 1];
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  const rowOf = (i: number) =>
    shape.length === 0 ? [answer] : shape.length === 1 ? list(answer) : list(list(answer)[i]);
  return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, k) => textOf(rowOf(i)[k])));
}

function answerOf(cells: string[][], shape: number[]): unknown {
  return [cells[0]![0], cells[0], cells][shape.length];
}
