import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import type { CaseResult, NamedValue, PartResult } from "#grader/report.ts";
import { decodeValue } from "#grader/value.ts";
import { ValueView } from "../heat-map/value-view.tsx";
import { ConsoleView } from "./console-view.tsx";
import { OutputView } from "./output-view.tsx";
import type { HeadingLevel } from "./verdict-line.tsx";
import { CASE_WORDS } from "./verdict-words.ts";

type CaseDetailProps = {
  /** Of the report that the case is in. */
  id: string;
  result: CaseResult;
  number: number;
  /** Of the heading above. */
  level: HeadingLevel;
  /** The report on a program that is the case. */
  children?: ReactNode;
};

/** The chosen case: what went in, what came out beside what should have, what was printed. */
export function CaseDetail({ id, result, number, level, children }: CaseDetailProps) {
  const Heading = `h${(level + 1) as 3 | 4 | 5}` as const;
  return (
    <section
      role="tabpanel"
      id={`${id}-detail`}
      aria-labelledby={`${id}-case-${number}`}
      className="space-y-4 rounded-lg border border-border bg-surface-raised p-4"
    >
      <div>
        <Heading className="font-semibold">
          {number}. {result.title} <span className="font-normal text-text-muted">· {statusOf(result)}</span>
        </Heading>
        {result.message && !children && !isSaidBelow(result) && (
          <p className="mt-1 break-words whitespace-pre-wrap">{result.message}</p>
        )}
      </div>
      {result.visibility === "hidden" && <HiddenNote />}
      {children}
      {result.part?.given !== undefined && <Given part={result.part} />}
      {result.inputs && result.inputs.length > 0 && <Inputs inputs={result.inputs} />}
      {result.outputs?.map((output) => (
        <OutputView key={output.name} output={output} inputs={result.inputs} />
      ))}
      {result.console && <ConsoleView title="Printed in this case" output={result.console} />}
    </section>
  );
}

function statusOf({ status, part }: CaseResult): string {
  if (part && status === "not-run") return "not answered";
  return part && status === "failed" && part.score > 0 ? `${Math.floor(part.score * 100)} %` : CASE_WORDS[status];
}

/** The message of a failed case is often that of its first wrong output, which stands beside the values. */
function isSaidBelow({ message, outputs = [] }: CaseResult): boolean {
  return outputs.some((output) => output.message === message);
}

/** The answer as it was understood, its wrong entries marked. */
function Given({ part: { given, wrong, kind } }: { part: PartResult }) {
  const value = decodeValue(given!);
  if (kind === "order" || kind === "choice") return null;
  return (
    <div className="max-w-full overflow-x-auto">
      <h4 className="mb-1 text-sm font-medium text-text-muted">Your answer</h4>
      <ValueView label="your answer" value={value} wrong={wrong} />
    </div>
  );
}

function HiddenNote() {
  return (
    <p className="flex items-start gap-2 text-sm text-text-muted">
      <Lock aria-hidden size={16} className="mt-0.5 shrink-0" />
      This case is hidden: its values are not shown, so that it tells whether the code is right for any values.
    </p>
  );
}

function Inputs({ inputs }: { inputs: NamedValue[] }) {
  return (
    <details>
      <summary className="text-sm text-text-muted">Inputs: {inputs.map(({ name }) => name).join(", ")}</summary>
      <dl className="mt-2 flex flex-wrap gap-x-6 gap-y-3">
        {inputs.map(({ name, value }) => (
          <div key={name} className="max-w-full overflow-x-auto">
            <dt className="font-mono text-[13px] text-text-muted">{name}</dt>
            <dd>
              <ValueView label={`input ${name}`} value={decodeValue(value)} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
