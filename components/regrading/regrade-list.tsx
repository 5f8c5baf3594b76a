import type { Route } from "next";
import Link from "next/link";
import type { RegradeState } from "#domain/regrading/state.ts";
import { STATE_WORDS, targetWords } from "#domain/regrading/words.ts";
import { Badge } from "../ui/badge.tsx";
import { Cell, HeadCell, Table } from "../ui/table.tsx";
import { Time } from "../ui/time.tsx";

type Line = {
  id: string;
  title: string;
  version: string | null;
  state: RegradeState;
  submissions: number;
  made: { at: Date; by: string | null };
  reason: string;
};

/** The regrades of a course, newest first. */
export function RegradeList({ courseId, lines }: { courseId: string; lines: Line[] }) {
  return (
    <Table label="Regrades, newest first">
      <thead>
        <tr>
          <HeadCell>Exercise</HeadCell>
          <HeadCell className="text-right">Submissions</HeadCell>
          <HeadCell>State</HeadCell>
          <HeadCell>Begun</HeadCell>
          <HeadCell>Reason</HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, title, version, state, submissions, made, reason }) => (
          <tr key={id} className="align-top">
            <Cell className="min-w-48">
              <Link href={`/courses/${courseId}/regrades/${id}` as Route}>{title}</Link>
              <span className="block text-text-muted">{targetWords(version)}</span>
            </Cell>
            <Cell className="text-right">{submissions.toLocaleString("en")}</Cell>
            <Cell>
              <Badge tone={state === "running" || state === "previewed" ? "accent" : "neutral"}>
                {STATE_WORDS[state]}
              </Badge>
            </Cell>
            <Cell>
              <Time at={made.at.toISOString()} form="full" />
              <span className="block text-text-muted">{made.by ?? "a deleted account"}</span>
            </Cell>
            <Cell className="min-w-48 break-words">{reason}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
