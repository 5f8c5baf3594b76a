"use client";

import type { ClipboardEvent } from "react";
import { shapeOfPart } from "#grader/by-hand/part.ts";
import { readGrid } from "#grader/by-hand/read-grid.ts";
import { typedCells } from "#grader/by-hand/typed-cells.ts";
import { gridAnswer, type Question } from "./question.ts";

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
  const cells = typedCells(answer, shape);
  const marks = new Set(wrong.map((path) => path.join()));
  const isWrong = (i: number, k: number) => marks.has("") || marks.has([[], [k], [i, k]][shape.length]!.join());

  function change(i: number, k: number, text: string) {
    onChange(
      gridAnswer(
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
    onChange(gridAnswer(pasted, shape));
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
