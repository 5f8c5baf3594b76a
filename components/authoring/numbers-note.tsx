import type { PromptNumbers } from "#domain/authoring/prompt-numbers.ts";
import { Button } from "../ui/button.tsx";
import { ProblemFile } from "./problem-list.tsx";

type NumbersNoteProps = {
  /** Null while nothing is known. */
  numbers: PromptNumbers | null;
  isSaved: boolean;
  /** Names in the prompt that the variant does not have. */
  missing: string[];
  isDrawing: boolean;
  refusal: string | null;
  has: (path: string) => boolean;
  onOpen: (path: string) => void;
  /** Draws others, or once more; null where that is of no use. */
  onDraw: (() => void) | null;
};

/** Below a prompt: whose numbers stand in it, or why names stand there instead, and where that is put right. */
export function NumbersNote({ isDrawing, refusal, onDraw, ...shown }: NumbersNoteProps) {
  const { numbers } = shown;
  const hasFailed = numbers?.outcome === "failed";
  const isOneOfMany = numbers?.outcome === "drawn" && numbers.variantId !== null;
  return (
    <div className="mt-4 space-y-2 border-t border-border pt-2 text-sm text-text-muted">
      <div role="status" className="space-y-2 break-words whitespace-pre-line">
        <Words {...shown} />
        {refusal && <p>{refusal}</p>}
      </div>
      {onDraw && (hasFailed || isOneOfMany) && (
        <Button size="small" pending={isDrawing && "Drawing…"} onClick={onDraw}>
          {hasFailed ? "Draw again" : "Other numbers"}
        </Button>
      )}
    </div>
  );
}

type WordsProps = Pick<NumbersNoteProps, "numbers" | "isSaved" | "missing" | "has" | "onOpen">;

function Words({ numbers, isSaved, missing, has, onOpen }: WordsProps) {
  if (numbers === null || numbers.outcome === "waiting")
    return (
      <p>
        {isSaved
          ? "The numbers are being drawn. Until then their names stand here."
          : "Names stand here in place of numbers until the draft is saved."}
      </p>
    );
  if (numbers.outcome === "failed")
    return (
      <p>
        Names stand here in place of numbers, because of{" "}
        <ProblemFile file={numbers.failure.file} has={has} onOpen={onOpen} />: {numbers.failure.rule}
      </p>
    );
  const asked = missing.map((name) => `{{${name}}}`).join(", ");
  if (numbers.variantId === null) return <p>The exercise draws no numbers, so learners read {asked} as written.</p>;
  return (
    <>
      <p>These are the numbers of one variant. Learners get variants of their own.</p>
      {missing.length > 0 && (
        <p>
          <ProblemFile file="variant.ts" has={has} onOpen={onOpen} /> draws no {asked}, which learners read as written.
        </p>
      )}
    </>
  );
}
