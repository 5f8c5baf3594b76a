import { CodeDifference } from "../code-difference.tsx";
import { Badge } from "../ui/badge.tsx";
import { Time } from "../ui/time.tsx";
import type { ChosenVersions, PublicationLine } from "./types.ts";

/** `before` is null for a file that came, `text` for one that went. */
type Change = { path: string; before: string | null; text: string | null };
type ComparisonProps = {
  comparison: { changes: readonly Change[]; same: number };
  publications: readonly PublicationLine[];
  chosen: ChosenVersions;
};

/** Two versions file by file: what came, what went, and how the others changed. */
export function Comparison({ comparison: { changes, same }, publications, chosen }: ComparisonProps) {
  const momentOf = (versionId: string) => publications.find((line) => line.versionId === versionId)!.at;
  return (
    <section aria-labelledby="comparison" className="space-y-4">
      <h2 id="comparison" className="text-lg font-semibold">
        From the version of <Time at={momentOf(chosen.from)} form="full" /> to that of{" "}
        <Time at={momentOf(chosen.to)} form="full" />
      </h2>
      <p className="text-text-muted">{countWords(changes.length, same)}</p>
      {changes.map(({ path, before, text }) => (
        <details key={path} open>
          <summary className="cursor-pointer">
            <code className="font-mono break-all">{path}</code>{" "}
            <Badge>{before === null ? "Added" : text === null ? "Removed" : "Changed"}</Badge>
          </summary>
          <div className="mt-2">
            <CodeDifference before={before ?? ""} after={text ?? ""} label={`What changed in ${path}`} />
          </div>
        </details>
      ))}
    </section>
  );
}

function countWords(different: number, same: number): string {
  if (different === 0) return "Both have the same files.";
  const others = same === 0 ? "" : `; ${same === 1 ? "one file is" : `${same} files are`} the same in both`;
  return `${different === 1 ? "One file differs" : `${different} files differ`}${others}.`;
}
