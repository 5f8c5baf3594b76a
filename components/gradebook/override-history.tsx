import { exactPercent } from "#domain/gradebook/exact-percent.ts";
import { Time } from "../ui/time.tsx";

export type OverrideLine = {
  id: string;
  part: string | null;
  share: number | null;
  reason: string;
  by: string | null;
  at: Date;
};

type OverrideHistoryProps = { overrides: OverrideLine[]; parts: { id: string; title: string }[] };

/** What instructors said this is worth, newest first; nothing where nobody did. */
export function OverrideHistory({ overrides, parts }: OverrideHistoryProps) {
  if (overrides.length === 0) return null;
  const titleOf = (part: string) => parts.find(({ id }) => id === part)?.title ?? part;
  return (
    <section className="space-y-2" aria-labelledby="overrides">
      <h2 id="overrides" className="text-lg font-semibold">
        Scores set by hand
      </h2>
      <ol className="space-y-2">
        {overrides.map(({ id, part, share, reason, by, at }) => (
          <li key={id} className="rounded-md border border-border px-3 py-2">
            <p className="font-medium">
              {part === null ? "The whole exercise" : titleOf(part)}:{" "}
              {share === null ? "the computed score counts again" : exactPercent(share)}
            </p>
            <p>{reason}</p>
            <p className="text-sm text-text-muted">
              {by ?? "A former member"}, <Time at={at.toISOString()} form="full" />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
