"use client";

import { Markdown } from "../markdown.tsx";
import { formulaFaults } from "./formula-faults.ts";

type TypesetProps = { text: string; form: "prompt" | "interface" };

/** Markdown as learners see it, and below it what of its formulas cannot be read. Loaded by ./preview.tsx, for it is large. */
export function Typeset({ text, form }: TypesetProps) {
  return (
    <>
      <Markdown text={text} form={form} />
      <div role="status">
        {formulaFaults(text).map((fault) => (
          <p key={fault} className="mt-3 border-l-2 border-verdict-failed pl-2 text-sm break-words">
            This formula cannot be read. {fault}
          </p>
        ))}
      </div>
    </>
  );
}
