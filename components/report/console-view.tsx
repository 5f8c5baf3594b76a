import type { ConsoleOutput } from "#grader/report.ts";
import { amount } from "./verdict-words.ts";

/** What the program printed. Nothing when it printed nothing. */
export function ConsoleView({ title, output }: { title: string; output: ConsoleOutput }) {
  if (output.lines.length === 0 && output.droppedLines === 0) return null;
  return (
    <section aria-label={title}>
      <h4 className="mb-1 text-sm font-medium text-text-muted">{title}</h4>
      <pre className="max-h-60 overflow-auto rounded-md bg-surface-sunken p-3 font-mono text-[13px] leading-5">
        {output.lines.join("\n")}
      </pre>
      {output.droppedLines > 0 && (
        <p className="mt-1 text-sm text-text-muted">{amount(output.droppedLines, "more line")} not kept.</p>
      )}
    </section>
  );
}
