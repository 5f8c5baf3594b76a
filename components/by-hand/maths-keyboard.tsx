"use client";

import type { MathfieldElement } from "mathlive";
import { Button, Root } from "radix-ui/toolbar";
import type { RefObject } from "react";
import type { Symbols } from "#grader/by-hand/expression/parse.ts";
import { keysFor, type MathsKey } from "./maths-keys.ts";

type MathsKeyboardProps = { symbols: Symbols; title: string; field: RefObject<MathfieldElement | null> };

/** The signs of this part as buttons: one stop of the Tab key, with arrow keys between them. */
export function MathsKeyboard({ symbols, title, field }: MathsKeyboardProps) {
  function press(key: MathsKey) {
    if ("command" in key) field.current?.executeCommand(key.command);
    else field.current?.insert(key.insert, { format: "latex", selectionMode: "placeholder" });
  }

  return (
    <Root aria-label={`Maths keyboard for ${title}`} className="space-y-1 rounded-md bg-surface-sunken p-1.5">
      {keysFor(symbols).map((row) => (
        <div key={row[0]!.name} className="flex flex-wrap gap-1">
          {row.map((key) => (
            <Button
              key={key.name}
              aria-label={key.name}
              // Pressed with a finger or a mouse, it leaves the focus and the place in the field.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => press(key)}
              className="min-h-9 min-w-9 rounded-md border border-border-control bg-surface px-2 py-0.5 text-[15px] hover:border-accent hover:text-accent"
            >
              <span aria-hidden>
                {key.label}
                {key.index && <sub>{key.index}</sub>}
              </span>
            </Button>
          ))}
        </div>
      ))}
    </Root>
  );
}
