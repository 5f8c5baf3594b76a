import type { Route } from "next";
import Link from "next/link";
import { Time } from "../ui/time.tsx";

type SittingLine = { revision: number; first: number; paths: string[]; by: string | null; until: string };

type SittingListProps = {
  /** Of the history's page. */
  path: string;
  /** The revision that is shown above. */
  shown: number | null;
  sittings: SittingLine[];
};

/** Who wrote what when, newest first. */
export function SittingList({ path, shown, sittings }: SittingListProps) {
  return (
    <ol
      aria-label="Who wrote what"
      className="divide-y divide-border rounded-lg border border-border bg-surface-raised"
    >
      {sittings.map(({ revision, first, paths, by, until }) => (
        <li key={revision} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-3 py-2 text-sm">
          <Link
            href={`${path}?from=${first - 1}&to=${revision}` as Route}
            aria-current={revision === shown ? "true" : undefined}
            className="text-accent underline underline-offset-2 aria-[current=true]:font-semibold"
          >
            {first === revision ? `Revision ${revision}` : `Revisions ${first} to ${revision}`}
          </Link>
          <Time at={until} form="full" />
          <span>{by ?? "Somebody whose account is deleted"}</span>
          <span className="min-w-0 font-mono text-[13px] break-all text-text-muted">{paths.join(", ")}</span>
        </li>
      ))}
    </ol>
  );
}
