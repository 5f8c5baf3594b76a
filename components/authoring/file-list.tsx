import { CircleAlert, GitCompare } from "lucide-react";
import type { Problem } from "./draft-keeper.ts";
import type { Editor } from "./draft-requests.ts";

type FileListProps = {
  paths: string[];
  path: string;
  problems: Problem[];
  conflicts: string[];
  refused: Record<string, string>;
  editors: Editor[];
  onOpen: (path: string) => void;
};

/** The files of the exercise, each with what is to be known of it: a problem, another's text, who is in it. */
export function FileList({ paths, path, problems, conflicts, refused, editors, onOpen }: FileListProps) {
  return (
    <ul className="text-sm">
      {paths.map((each) => {
        const isWrong = problems.some(({ file }) => file === each) || each in refused;
        const isContested = conflicts.includes(each);
        const others = editors.filter((editor) => editor.path === each);
        return (
          <li key={each}>
            <button
              type="button"
              aria-current={each === path ? "true" : undefined}
              onClick={() => onOpen(each)}
              className="flex w-full items-center gap-1.5 rounded-md px-2 py-1 text-left font-mono text-[13px] break-all hover:bg-surface-sunken aria-[current=true]:bg-accent-soft aria-[current=true]:text-accent"
            >
              <span className="min-w-0 flex-1">{each}</span>
              {others.length > 0 && (
                <span className="shrink-0 font-sans text-xs text-text-muted">
                  {others.map(({ name }) => name).join(", ")}
                  <span className="sr-only"> is in it</span>
                </span>
              )}
              {isContested && <Mark Icon={GitCompare} words="somebody else changed it too" />}
              {isWrong && <Mark Icon={CircleAlert} words="has a problem" />}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Mark({ Icon, words }: { Icon: typeof CircleAlert; words: string }) {
  return (
    <span className="shrink-0 text-verdict-failed" title={words}>
      <Icon aria-hidden size={15} />
      <span className="sr-only">, {words}</span>
    </span>
  );
}
