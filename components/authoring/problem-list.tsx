import type { Problem } from "./draft-keeper.ts";

type ProblemPlace = { has: (path: string) => boolean; onOpen: (path: string) => void };
type ProblemListProps = ProblemPlace & { problems: Problem[] };

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
              <ProblemFile {...{ file, has, onOpen }} />
              <p className="break-words whitespace-pre-line">{rule}</p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** The file at fault, by which it is opened where it is there. */
export function ProblemFile({ file, has, onOpen }: ProblemPlace & { file: string }) {
  if (!has(file)) return <span className="font-mono text-[13px]">{file || "the exercise"}</span>;
  return (
    <button
      type="button"
      onClick={() => onOpen(file)}
      className="font-mono text-[13px] break-all text-accent underline underline-offset-2"
    >
      {file}
    </button>
  );
}
