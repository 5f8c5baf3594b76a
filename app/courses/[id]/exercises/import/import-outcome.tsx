import type { Route } from "next";
import Link from "next/link";
import { Notice } from "#components/ui/notice.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";

type Line = {
  slug: string;
  effect: "new" | "changed" | "same" | "refused";
  reason: string | null;
  files: { path: string; effect: "added" | "changed" | "removed" }[];
  problems: { file: string; rule: string }[];
};
export type Preview = {
  lines: Line[];
  leftOut: string[];
  seen: string;
  applied: boolean;
  hasChanged: boolean;
};

const EFFECTS = {
  new: "New exercise",
  changed: "Changes the draft",
  same: "Nothing: it is so already",
  refused: "Cannot be imported",
};

/** What an archive does, or did, to each exercise. */
export function ImportOutcome({ courseId, preview }: { courseId: string; preview: Preview }) {
  const { lines, leftOut, applied, hasChanged } = preview;
  return (
    <div className="space-y-3">
      {hasChanged && (
        <Notice kind="problem">
          Nothing was imported: an exercise has changed since the preview. Look again at what happens now, and then
          apply.
        </Notice>
      )}
      <Notice kind={applied ? "success" : "info"}>{inWords(lines, applied)}</Notice>
      <Table label="What happens to each exercise">
        <thead>
          <tr>
            <HeadCell>Exercise</HeadCell>
            <HeadCell>Effect</HeadCell>
            <HeadCell>Files</HeadCell>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.slug} className="align-top">
              <Cell>
                {applied && line.effect !== "refused" ? (
                  <Link href={`/courses/${courseId}/exercises/${line.slug}` as Route}>{line.slug}</Link>
                ) : (
                  line.slug
                )}
              </Cell>
              <Cell className={line.effect === "refused" ? "font-medium text-verdict-failed" : ""}>
                {EFFECTS[line.effect]}
                {line.reason && `: “${line.slug}” ${line.reason}.`}
                {line.problems.length > 0 && <p className="text-text-muted">{problemsInWords(line.problems)}</p>}
              </Cell>
              <Cell className="min-w-48 break-words">{filesInWords(line)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {leftOut.length > 0 && (
        <p className="text-sm text-text-muted">
          In no exercise’s folder, and left out: {leftOut.slice(0, MOST_NAMED).join(", ")}
          {leftOut.length > MOST_NAMED && ` and ${leftOut.length - MOST_NAMED} more`}.
        </p>
      )}
    </div>
  );
}

const MOST_NAMED = 20;

function inWords(lines: Line[], isApplied: boolean): string {
  const count = (effect: Line["effect"]) => lines.filter((line) => line.effect === effect).length;
  const [made, changed] = [count("new"), count("changed")];
  const verb = isApplied ? "were" : "would be";
  return `${made} ${verb} made, ${changed} ${verb} changed, ${count("same")} stay, ${count("refused")} cannot be imported. Nothing ${isApplied ? "was" : "would be"} published.`;
}

function problemsInWords([first, ...others]: Line["problems"]): string {
  const more = others.length > 0 ? `, and ${others.length} more` : "";
  return `Not ready to be published: ${first?.file || "the folder"} ${first?.rule}${more}.`;
}

function filesInWords({ effect, files }: Line): string {
  if (effect === "new") return files.length === 1 ? "1 file" : `${files.length} files`;
  return (["added", "changed", "removed"] as const)
    .map((kind) => ({ kind, paths: files.filter((file) => file.effect === kind).map(({ path }) => path) }))
    .filter(({ paths }) => paths.length > 0)
    .map(({ kind, paths }) => `${kind}: ${paths.join(", ")}`)
    .join("; ");
}
