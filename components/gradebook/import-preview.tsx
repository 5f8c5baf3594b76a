import { Notice } from "../ui/notice.tsx";
import { Cell, HeadCell, Table } from "../ui/table.tsx";

type Line = { line: number; words: string; effect: "set" | "unchanged" | "bad" };

const EFFECTS = { set: "Sets", unchanged: "Nothing", bad: "Cannot be used" };
/** More lines than anybody reads would only make the page slow; the wrong ones come first. */
const MOST_SHOWN = 500;
const ORDER = ["bad", "set", "unchanged"];

/** What each line of a table does, or did; lines that cannot be used first. */
export function ImportPreview({ lines, isApplied }: { lines: Line[]; isApplied: boolean }) {
  const count = (effect: Line["effect"]) => lines.filter((line) => line.effect === effect).length;
  const shown = lines.toSorted((a, b) => ORDER.indexOf(a.effect) - ORDER.indexOf(b.effect) || a.line - b.line);
  const words = `${count("set")} ${isApplied ? "were set" : "would be set"}, ${count("unchanged")} stay, ${count("bad")} cannot be used.`;
  return (
    <div className="space-y-2">
      <Notice kind={isApplied ? "success" : "info"}>{words}</Notice>
      <Table label="What each line does">
        <thead>
          <tr>
            <HeadCell className="text-right">Line</HeadCell>
            <HeadCell>Effect</HeadCell>
            <HeadCell>What</HeadCell>
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, MOST_SHOWN).map(({ line, words: what, effect }) => (
            <tr key={line}>
              <Cell className="text-right">{line}</Cell>
              <Cell className={effect === "bad" ? "font-medium text-verdict-failed" : ""}>{EFFECTS[effect]}</Cell>
              <Cell>{what}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {lines.length > MOST_SHOWN && (
        <p className="text-sm text-text-muted">And {(lines.length - MOST_SHOWN).toLocaleString("en")} more lines.</p>
      )}
    </div>
  );
}

const MOST_NAMED = 20;

/** The numbers of the lines that do something else now than they did in an earlier preview. */
export function changedLines(before: readonly Line[], now: readonly Line[]): number[] {
  const earlier = new Map(before.map((line) => [line.line, line]));
  return now.flatMap(({ line, words, effect }) => {
    const then = earlier.get(line);
    return then?.words === words && then.effect === effect ? [] : [line];
  });
}

/** Why an import was not applied, and where to look. */
export function changedWords(changed: readonly number[]): string {
  const named = changed.slice(0, MOST_NAMED).join(", ");
  const more = changed.length > MOST_NAMED ? ` and ${changed.length - MOST_NAMED} more` : "";
  const lines = changed.length === 1 ? `Line ${named} does` : `Lines ${named}${more} do`;
  return `Nothing was set: somebody set other scores since the preview. ${lines} something else now. Look again, and then apply.`;
}
