import type { ReactNode } from "react";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Cell, HeadCell, Table } from "../ui/table.tsx";
import { Time } from "../ui/time.tsx";
import type { ChosenVersions, PublicationLine } from "./types.ts";

type VersionTableProps = {
  /** The address of the page. */
  path: string;
  /** Newest first. */
  publications: readonly PublicationLine[];
  chosen: ChosenVersions | null;
  /** What restores a version; null where nothing can be restored. */
  restore: ((versionId: string, version: string) => ReactNode) | null;
};

/** All publications of an exercise. Two can be chosen to be compared; the form works without any script. */
export function VersionTable({ path, publications, chosen, restore }: VersionTableProps) {
  const [newest, before] = publications;
  if (!newest)
    return (
      <EmptyState title="Nothing published yet">Check the draft, and publish it. It will stand here then.</EmptyState>
    );
  const from = rowOf(publications, chosen?.from) ?? before ?? newest;
  const to = rowOf(publications, chosen?.to) ?? newest;
  const isComparable = publications.length > 1;
  return (
    <form method="get" action={path} className="space-y-3">
      <Table label="Publications, newest first">
        <thead>
          <tr>
            <HeadCell>Published</HeadCell>
            <HeadCell>By</HeadCell>
            <HeadCell>What changed</HeadCell>
            <HeadCell>Version</HeadCell>
            <HeadCell className="text-right">Handed in</HeadCell>
            <HeadCell className="text-right">In the middle</HeadCell>
            {isComparable && <HeadCell>Compare from</HeadCell>}
            {isComparable && <HeadCell>to</HeadCell>}
            {restore && <HeadCell>Into the draft</HeadCell>}
          </tr>
        </thead>
        <tbody>
          {publications.map((line) => (
            <tr key={line.id} className="align-top">
              <Cell>
                <Time at={line.at} form="full" /> {line.isCurrent && <Badge tone="accent">Current</Badge>}
              </Cell>
              <Cell>{line.author ?? "–"}</Cell>
              <Cell className="min-w-48 break-words">
                {line.summary || <span className="text-text-muted">No summary</span>}
                {line.pinnedBy.length > 0 && (
                  <span className="block text-text-muted">{line.pinnedBy.join(", ")} stays with it</span>
                )}
              </Cell>
              <Cell>
                <code className="font-mono">{line.version}</code>
              </Cell>
              <Cell className="text-right">{line.submissions}</Cell>
              <Cell className="text-right">{line.learners}</Cell>
              {isComparable && <Choice name="from" line={line} isChosen={line.id === from.id} />}
              {isComparable && <Choice name="to" line={line} isChosen={line.id === to.id} />}
              {restore && <Cell>{restore(line.versionId, line.version)}</Cell>}
            </tr>
          ))}
        </tbody>
      </Table>
      {isComparable && (
        <Button type="submit" size="small">
          Compare
        </Button>
      )}
    </form>
  );
}

/** The newest publication of a version: one that was restored has several. */
const rowOf = (publications: readonly PublicationLine[], versionId: string | undefined) =>
  publications.find((line) => line.versionId === versionId);

function Choice({ name, line, isChosen }: { name: "from" | "to"; line: PublicationLine; isChosen: boolean }) {
  return (
    <Cell>
      <label className="flex size-6 items-center justify-center">
        <span className="sr-only">
          Compare {name} version {line.version} of {line.at}
        </span>
        <input type="radio" name={name} value={line.versionId} defaultChecked={isChosen} />
      </label>
    </Cell>
  );
}
