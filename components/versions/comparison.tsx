import { CodeDifference } from "../code-difference.tsx";
import { Badge } from "../ui/badge.tsx";
import { Time } from "../ui/time.tsx";
import type { ChosenVersions, PublicationLine } from "./types.ts";

type Change = { path: string; status: "added" | "removed" | "changed" | "same"; before: string; after: string };
type ComparisonProps = {
  changes: readonly Change[];
  publications: readonly PublicationLine[];
  chosen: ChosenVersions;
};

const WORDS = { added: "Added", removed: "Removed", changed: "Changed" };

/** Two versions file by file: what came, what went, and how the others changed. */
export function Comparison({ changes, publications, chosen }: ComparisonProps) {
  const different = changes.flatMap(({ status, ...file }) => (status === "same" ? [] : [{ ...file, status }]));
  const same = changes.length - different.length;
  const momentOf = (versionId: string) => publications.find((line) => line.versionId === versionId)!.at;
  return (
    <section aria-labelledby="comparison" className="space-y-4">
      <h2 id="comparison" className="text-lg font-semibold">
        From the version of <Time at={momentOf(chosen.from)} form="full" /> to that of{" "}
        <Time at={momentOf(chosen.to)} form="full" />
      </h2>
      <p className="text-text-muted">{countWords(different.length, same)}</p>
      {different.map(({ path, status, before, after }) => (
        <details key={path} open>
          <summary className="cursor-pointer">
            <code className="font-mono break-all">{path}</code> <Badge>{WORDS[status]}</Badge>
          </summary>
          <div className="mt-2">
            <CodeDifference before={before} after={after} label={`What changed in ${path}`} />
          </div>
        </details>
      ))}
    </section>
  );
}

function countWords(different: number, same: number): string {
  const files = (count: number) => (count === 1 ? "one file" : `${count} files`);
  if (different === 0) return "Both have the same files.";
  const others = same === 0 ? "" : `; ${files(same)} ${same === 1 ? "is" : "are"} the same in both`;
  return `${files(different).replace(/^o/, "O")} ${different === 1 ? "differs" : "differ"}${others}.`;
}
