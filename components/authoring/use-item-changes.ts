import { useRef, useState } from "react";
import { itemKeys, moved } from "#domain/authoring/list-changes.ts";

export type ItemChanges = {
  /** What one of them is called: "part". */
  noun: string;
  count: number;
  onAdd: (() => void) | undefined;
  onRemove: (position: number) => void;
  onMove: (from: number, to: number) => void;
};

const FIELD = "input, select, textarea";

/** Adds, removes and moves items of a list. The focus goes along with what is done, and it is said. */
export function useItemChanges({ noun, count, onAdd, onRemove, onMove }: ItemChanges) {
  const list = useRef<HTMLDivElement>(null);
  const adding = useRef<HTMLButtonElement>(null);
  const [order, setOrder] = useState<number[]>([]);
  const [said, setSaid] = useState("");
  const keys = itemKeys(order, count);

  function change(next: number[], words: string, focus: () => HTMLElement | null | undefined) {
    setOrder(next);
    setSaid(words);
    // What is to have the focus is there once the list is drawn anew.
    requestAnimationFrame(() => focus()?.focus());
  }
  const inItem = (position: number, selector: string) =>
    list.current?.children[position]?.querySelector<HTMLElement>(selector);

  function add() {
    onAdd?.();
    change(itemKeys(keys, count + 1), "", () => selected(inItem(count, FIELD)));
  }

  function remove(position: number) {
    onRemove(position);
    const next = () => inItem(Math.min(position, count - 2), `${FIELD}, button`);
    change(keys.toSpliced(position, 1), `Removed; ${count - 1} left.`, () => next() ?? adding.current);
  }

  function move(from: number, by: -1 | 1) {
    const to = from + by;
    if (to < 0 || to >= count) return;
    onMove(from, to);
    const same = () => inItem(to, `:scope > [data-moves] > [data-by="${by}"]`);
    change(moved(keys, from, to), `Now ${noun} ${to + 1} of ${count}.`, same);
  }

  return { list, adding, keys, said, add, remove, move };
}

/** What a new item begins with, such as a name that nobody has, is typed over. */
function selected(field: HTMLElement | null | undefined): HTMLElement | null | undefined {
  if (field instanceof HTMLInputElement) field.select();
  return field;
}
