import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { hintRule, policyWords } from "#domain/score/policy-words.ts";
import type { Policy } from "#grader/policy.ts";
import { HintList } from "./hint-list.tsx";
import type { WorkbenchExercise, WorkbenchProps } from "./types.ts";

type PromptPaneProps = {
  exercise: WorkbenchExercise;
  prompt: ReactNode;
  versionPlaces: WorkbenchProps["versionPlaces"];
  /** What attempts and hints cost, as it holds now. */
  policy: Policy;
  hints: { opened: ReactNode[]; openNext: () => Promise<string | null> };
  /** A visitor has no score, so that nothing costs anything. */
  isScored: boolean;
  solution: ReactNode;
};

/** What to do: the title, the function asked for, the prompt, and hints for when it does not go on. */
export function PromptPane({ exercise, prompt, versionPlaces, policy, hints, isScored, solution }: PromptPaneProps) {
  const isPartByPart = exercise.kind === "by-hand" && exercise.isPartByPart;
  const rules = isScored ? policyWords(policy, isPartByPart) : [];
  return (
    <section
      id="prompt"
      aria-label="Prompt"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="h-full overflow-y-auto px-5 py-6 focus-visible:-outline-offset-2 wide:px-8"
    >
      <h1 className="font-serif text-[1.75rem] leading-tight font-semibold text-balance">{exercise.title}</h1>
      <p className="mt-1 text-sm text-text-muted">About {exercise.minutes} minutes</p>
      {rules.length > 0 && <p className="mt-1 text-sm text-text-muted">{rules.join(" ")}</p>}
      <VersionLinks slug={exercise.slug} places={versionPlaces} />
      <div className="mt-5">{prompt}</div>
      {exercise.kind === "code" && (
        <div className="mt-6">
          <p className="text-sm text-text-muted">Export this function:</p>
          <pre className="mt-1 overflow-x-auto rounded-md bg-surface-sunken px-3 py-2 font-mono text-[13px] leading-5 whitespace-pre-wrap">
            {exercise.signature}
          </pre>
        </div>
      )}
      <HintList
        count={exercise.hintCount}
        opened={hints.opened}
        cost={isScored ? hintRule(policy) : null}
        onOpen={hints.openNext}
      />
      {solution && (
        <details className="mt-6">
          <summary className="cursor-pointer font-medium">The author’s solution</summary>
          <div className="mt-2">{solution}</div>
        </details>
      )}
    </section>
  );
}

/** For those who teach: what was published of the exercise, and how it changed. */
function VersionLinks({ slug, places }: { slug: string; places: WorkbenchProps["versionPlaces"] }) {
  if (places.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 text-sm">
      {places.map(({ courseId, title }) => (
        <li key={courseId}>
          <Link href={`/courses/${courseId}/exercises/${slug}/versions` as Route} prefetch={false}>
            Versions in {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
