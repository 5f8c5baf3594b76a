import type { Route } from "next";
import Link from "next/link";
import { Markdown } from "../markdown.tsx";
import { buttonClass } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { MistakeFigures, type MistakeLine } from "./mistake-figures.tsx";

type BoardLine = MistakeLine & { holders: { id: string; name: string }[] | null };
type MistakeBoardProps = { courseId: string; lines: BoardLine[] };

/** The mistakes that are in the room now, as their learners were told of them. */
export function MistakeBoard({ courseId, lines }: MistakeBoardProps) {
  return (
    <ul className="space-y-3">
      {lines.map((line) => (
        <li key={`${line.slug} ${line.mistake}`}>
          <Card className="space-y-2">
            <h2 className="text-sm text-text-muted">
              <Link href={`/courses/${courseId}/cohort/exercises/${line.slug}` as Route} prefetch={false}>
                {line.title}
              </Link>{" "}
              <code className="font-mono">{line.mistake}</code>
            </h2>
            <Bar held={line.held} most={lines[0]!.held} />
            <Markdown text={line.message} />
            <MistakeFigures line={line} />
            {line.holders && <Holders courseId={courseId} line={line} holders={line.holders} />}
          </Card>
        </li>
      ))}
    </ul>
  );
}

function Bar({ held, most }: { held: number; most: number }) {
  return (
    <svg aria-hidden="true" width="100%" height="6" className="block rounded-sm bg-surface-sunken">
      <rect width={`${(100 * held) / Math.max(1, most)}%`} height="6" className="fill-accent" />
    </svg>
  );
}

type HoldersProps = { courseId: string; line: BoardLine; holders: { id: string; name: string }[] };

function Holders({ courseId, line, holders }: HoldersProps) {
  const others = line.held - holders.length;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-sm">
      <p>
        Held by{" "}
        {holders.map(({ id, name }, i) => (
          <span key={id}>
            {i > 0 && ", "}
            <Link href={`/courses/${courseId}/learners/${id}/${line.slug}` as Route} prefetch={false}>
              {name}
            </Link>
          </span>
        ))}
        {others > 0 && ` and ${others} more`}
      </p>
      <Link
        href={`/courses/${courseId}/cohort/mistakes/${line.slug}/${encodeURIComponent(line.mistake)}` as Route}
        prefetch={false}
        className={buttonClass({ size: "small" })}
      >
        All holders, and an example
      </Link>
    </div>
  );
}
