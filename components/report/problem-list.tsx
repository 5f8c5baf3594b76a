import type { CodeProblem } from "#grader/report.ts";

type ProblemListProps = {
  problems: CodeProblem[];
  onJump?: ((line: number, column: number) => void) | undefined;
};

/** What stopped the code before it ran. Each place is a press away where there is an editor. */
export function ProblemList({ problems, onJump }: ProblemListProps) {
  if (problems.length === 0) return null;
  return (
    <ol className="divide-y divide-border rounded-lg border border-border bg-surface-raised">
      {problems.map((problem) => (
        <li
          key={`${problem.line}:${problem.column}:${problem.code}:${problem.message}`}
          className="flex gap-3 px-4 py-2.5"
        >
          <Place problem={problem} onJump={onJump} />
          <div className="min-w-0">
            <p className="break-words whitespace-pre-wrap">{problem.message}</p>
            <p className="font-mono text-xs text-text-muted">{problem.code}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Place({ problem, onJump }: { problem: CodeProblem } & Pick<ProblemListProps, "onJump">) {
  const words = `Line ${problem.line}`;
  if (!onJump) return <span className="w-16 shrink-0 text-sm leading-6 text-text-muted tabular-nums">{words}</span>;
  return (
    <button
      type="button"
      onClick={() => onJump(problem.line, problem.column)}
      aria-label={`Go to line ${problem.line}, column ${problem.column}`}
      className="w-16 shrink-0 self-start text-left text-sm leading-6 text-accent tabular-nums underline underline-offset-2"
    >
      {words}
    </button>
  );
}
