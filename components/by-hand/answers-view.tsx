import type { ComponentType } from "react";
import type { ShownAnswer } from "#grader/by-hand/show-answer.ts";

type AnswersViewProps = {
  label: string;
  answers: ShownAnswer[];
  /** Renders the texts of steps and options, and formulas; on the server at once, in the browser when it has come. */
  Markdown: ComponentType<{ text: string }>;
};

/** Answers to read, part by part: numbers as a grid, formulas typeset, steps in their order, what was chosen. */
export function AnswersView({ label, answers, Markdown }: AnswersViewProps) {
  return (
    <section aria-label={label} className="rounded-lg border border-border bg-surface-raised">
      <dl className="divide-y divide-border">
        {answers.map((answer) => (
          <div key={answer.id} className="space-y-1 px-4 py-3">
            <dt className="text-sm font-medium text-text-muted">{answer.title}</dt>
            <dd className="min-w-0">
              <Given answer={answer} Markdown={Markdown} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Given({ answer, Markdown }: { answer: ShownAnswer; Markdown: AnswersViewProps["Markdown"] }) {
  switch (answer.form) {
    case "none":
      return <p className="text-sm text-text-muted">Not answered.</p>;
    case "grid":
      return <Grid label={answer.title} rows={answer.rows} />;
    case "expression":
      return answer.tex === undefined ? (
        <code className={TEXT}>{answer.text}</code>
      ) : (
        <div className="space-y-1 overflow-x-auto">
          <Markdown text={`$${answer.tex}$`} />
          <code className={`${TEXT} text-text-muted`}>{answer.text}</code>
        </div>
      );
    case "list": {
      const List = answer.isOrdered ? "ol" : "ul";
      return (
        <List className={`space-y-1 pl-5 ${answer.isOrdered ? "list-decimal" : "list-disc"}`}>
          {answer.items.map((text) => (
            <li key={text}>
              <Markdown text={text} />
            </li>
          ))}
        </List>
      );
    }
    case "text":
      return <pre className={`${TEXT} overflow-x-auto`}>{answer.text}</pre>;
  }
}

const TEXT = "font-mono text-[13px] whitespace-pre-wrap break-words";

function Grid({ label, rows }: { label: string; rows: string[][] }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-w-full overflow-x-auto"
    >
      <table className="font-mono text-[15px]">
        <tbody>
          {rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry is known by its place
            <tr key={i}>
              {row.map((cell, k) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an entry is known by its place
                <td key={k} className="border border-border px-2.5 py-0.5 text-right">
                  {cell.trim() || <span className="text-text-muted">empty</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
