"use client";

import { ArrowDown, ArrowUp, GripVertical, Plus, X } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import type { Question } from "./question.ts";
import { useStepDrag } from "./use-step-drag.ts";

type OrderFieldProps = {
  question: Question & { kind: "order" };
  order: string[];
  onChange: (ids: string[]) => void;
  /** Positions in the answer of steps that stand too early or do not belong. */
  wrong: number[][];
};

/** Steps to take up and bring into order: by buttons, by Alt and the arrow keys, or dragged. */
export function OrderField({ question, order, onChange, wrong }: OrderFieldProps) {
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState("");
  const help = useId();
  const known = order.filter((id) => question.items.some((item) => item.id === id));
  const left = question.items.filter(({ id }) => !known.includes(id));
  const isWrong = (position: number) => wrong.some(([at]) => at === position);

  function place(id: string, position: number) {
    const others = known.filter((other) => other !== id);
    const to = Math.max(0, Math.min(others.length, position));
    onChange([...others.slice(0, to), id, ...others.slice(to)]);
    setSaid(`Now step ${to + 1} of ${others.length + 1}.`);
  }

  function move(id: string, by: number) {
    place(id, known.indexOf(id) + by);
    // The row is another element once the list is drawn anew; the focus goes along.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-step="${id}"]`)?.focus());
  }

  function press(event: KeyboardEvent, id: string) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by || !event.altKey) return;
    event.preventDefault();
    move(id, by);
  }

  const { dragged, grip } = useStepDrag(list, place);
  /** Where the dragged step would go: before the row at this position of the others, or behind all of them. */
  const others = known.filter((id) => id !== dragged?.id);
  const isTarget = (id: string) => dragged?.to != null && others[dragged.to] === id;
  const isTargetEnd = dragged?.to != null && dragged.to === others.length;

  return (
    <div className="space-y-3">
      <p id={help} className="text-sm text-text-muted">
        Take up the steps that are needed and bring them into order. Not all are needed.
      </p>
      <ol
        ref={list}
        aria-label={`${question.title}: your order`}
        aria-describedby={`${help} said-${question.id}`}
        className={`min-h-12 space-y-1.5 rounded-md border border-dashed p-1.5 ${isTargetEnd ? "border-accent border-b-2" : "border-border-control"}`}
      >
        {known.map((id, position) => (
          <li
            key={id}
            data-row={id}
            className={`flex items-center gap-1.5 rounded-md border bg-surface py-1 pr-1.5 ${isWrong(position) ? "border-dashed border-verdict-failed" : "border-border"} ${isTarget(id) ? "outline-2 outline-accent" : ""} ${dragged?.id === id ? "opacity-60" : ""}`}
          >
            <Grip {...grip(id)} />
            <span className="w-5 shrink-0 text-text-muted tabular-nums">{position + 1}.</span>
            <span className="min-w-0 flex-1 overflow-x-auto">{question.itemNodes[id]}</span>
            <button
              type="button"
              data-step={id}
              aria-label={`Step ${position + 1}: move up${isWrong(position) ? ", not right here" : ""}`}
              onClick={() => move(id, -1)}
              onKeyDown={(event) => press(event, id)}
              className={BUTTON}
            >
              <ArrowUp aria-hidden size={16} />
            </button>
            <button
              type="button"
              aria-label={`Step ${position + 1}: move down`}
              onClick={() => move(id, 1)}
              onKeyDown={(event) => press(event, id)}
              className={BUTTON}
            >
              <ArrowDown aria-hidden size={16} />
            </button>
            <button
              type="button"
              aria-label={`Step ${position + 1}: take out`}
              onClick={() => onChange(known.filter((other) => other !== id))}
              className={BUTTON}
            >
              <X aria-hidden size={16} />
            </button>
          </li>
        ))}
      </ol>
      <ul aria-label={`${question.title}: steps to choose from`} className="space-y-1.5">
        {left.map(({ id }) => (
          <li
            key={id}
            className={`flex items-center rounded-md border border-border ${dragged?.id === id ? "opacity-60" : ""}`}
          >
            <Grip {...grip(id)} />
            <button
              type="button"
              onClick={() => place(id, known.length)}
              className="flex min-w-0 flex-1 items-center gap-2 px-2 py-1 text-left hover:text-accent"
            >
              <Plus aria-hidden size={16} className="shrink-0" />
              <span className="sr-only">Take up: </span>
              <span className="min-w-0 overflow-x-auto">{question.itemNodes[id]}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

/** To drag by. What it does by mouse or finger, the buttons beside it do by keyboard. */
function Grip(handlers: ReturnType<ReturnType<typeof useStepDrag>["grip"]>) {
  return (
    <span
      {...handlers}
      aria-hidden
      data-grip
      className="grid size-8 shrink-0 cursor-grab touch-none place-items-center text-text-muted"
    >
      <GripVertical size={16} />
    </span>
  );
}

const BUTTON = "grid size-8 shrink-0 place-items-center rounded-md text-text-muted hover:text-accent";
