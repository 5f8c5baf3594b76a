"use client";

import { type PointerEvent, type RefObject, useState } from "react";

/** The step that is being dragged, and where it would go: null while it is not over the list. */
type Dragged = { id: string; to: number | null };

/** How near to the edge of what scrolls the page goes along, and how far with each move. */
const EDGE_PX = 40;
const SCROLL_PX = 12;

/**
 * Dragging of steps into and within a list by mouse, pen or finger: browsers drag by mouse alone. Rows of the list have
 * `data-row` with their id; a grip takes what `grip` gives, and must leave touches alone with `touch-none`.
 */
export function useStepDrag(list: RefObject<HTMLElement | null>, onPlace: (id: string, position: number) => void) {
  const [dragged, setDragged] = useState<Dragged | null>(null);

  function grip(id: string) {
    return {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return;
        // No text is marked along the way, and the grip hears of every move.
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged({ id, to: null });
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (dragged?.id !== id) return;
        scrollAlong(list.current, event.clientY);
        setDragged({ id, to: positionAt(list.current, id, event) });
      },
      onPointerUp() {
        if (dragged?.id !== id) return;
        if (dragged.to !== null) onPlace(id, dragged.to);
        setDragged(null);
      },
      onPointerCancel: () => setDragged(null),
    };
  }

  return { dragged, grip };
}

/** Among the other rows, by their middles; null outside of the list. */
function positionAt(list: HTMLElement | null, id: string, { clientX, clientY }: PointerEvent): number | null {
  const box = list?.getBoundingClientRect();
  const isInside = box && clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
  if (!list || !isInside) return null;
  const rows = [...list.querySelectorAll<HTMLElement>("[data-row]")].filter((row) => row.dataset.row !== id);
  return rows.filter((row) => middleOf(row) < clientY).length;
}

function middleOf(row: HTMLElement): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}

function scrollAlong(list: HTMLElement | null, clientY: number): void {
  let scrolls = list?.parentElement ?? null;
  while (scrolls && scrolls.scrollHeight <= scrolls.clientHeight) scrolls = scrolls.parentElement;
  if (!scrolls) return;
  const { top, bottom } = scrolls.getBoundingClientRect();
  if (clientY < top + EDGE_PX) scrolls.scrollBy(0, -SCROLL_PX);
  else if (clientY > bottom - EDGE_PX) scrolls.scrollBy(0, SCROLL_PX);
}
