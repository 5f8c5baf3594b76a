import type { Problem } from "./draft-keeper.ts";

type ProblemListProps = { problems: Problem[]; has: (path: string) => boolean; onOpen: (path: string) => void };

/** What keeps the files from being an exercise. Learners notice nothing of it. */
export function ProblemList({ problems, has, onOpen }: ProblemListProps) {
  return (
    <section aria-label="Problems" className="text-sm">
      <h2 className="font-medium">Problems</h2>
      <div role="status">
        {problems.length === 0 && <p className="text-text-muted">None: the files make an exercise.</p>}
        <ul className="space-y-2">
          {problems.map(({ file, rule }) => (
            <li key={`${file} ${rule}`} className="border-l-2 border-verdict-failed pl-2">
              {has(file) ? (
                <button
                  type="button"
                  onClick={() => onOpen(file)}
                  className="font-mono text-[13px] break-all text-accent underline underline-offset-2"
                >
                  {file}
                </button>
              ) : (
                <span className="font-mono text-[13px]">{file || "the exercise"}</span>
              )}
              <p className="break-words whitespace-pre-line">{rule}</p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
