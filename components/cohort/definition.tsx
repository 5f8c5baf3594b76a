import { CircleQuestionMark } from "lucide-react";
import { useId } from "react";
import { DEFINITIONS, type DefinitionId } from "#domain/cohort/definitions.ts";

/** What a figure means, one press away. The browser's own popover: it needs no script and closes with Escape. */
export function Definition({ of }: { of: DefinitionId }) {
  const id = useId();
  const { name, text } = DEFINITIONS[of];
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={`What “${name}” means`}
        className="inline-flex rounded-sm p-0.5 align-middle text-text-muted hover:text-accent"
      >
        <CircleQuestionMark aria-hidden size={15} />
      </button>
      <span
        id={id}
        popover="auto"
        className="m-auto max-w-[min(32rem,calc(100vw-2rem))] rounded-lg border border-border bg-surface-raised p-4 text-left text-base font-normal whitespace-normal text-text shadow-xl"
      >
        <strong className="block font-semibold">{name}</strong>
        {text}
      </span>
    </>
  );
}
