"use client";

import { createContext, type MouseEvent, type ReactNode, useContext } from "react";
import { useKept } from "../use-kept.ts";

const PickedLine = createContext<readonly [string, (line: string) => void]>(["", () => undefined]);

/** The line that a comment is to be about, as the form's field has it. */
export const usePickedLine = () => useContext(PickedLine);

/** Around a listing and a form: a press on a line's number fills in the form's field, and goes there. `kept`: its key. */
export function LinePicker({ kept, children }: { kept: string; children: ReactNode }) {
  const [line, pick] = useKept(kept);
  function press({ target }: MouseEvent) {
    const pressed = target instanceof HTMLElement ? target.dataset.line : undefined;
    if (pressed === undefined) return;
    pick(pressed);
    document.querySelector<HTMLElement>("#write textarea")?.focus();
  }
  return (
    <PickedLine value={[line, pick]}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: by keyboard the form's own field is filled in */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard the form's own field is filled in */}
      <div onClick={press} className="space-y-6">
        {children}
      </div>
    </PickedLine>
  );
}
