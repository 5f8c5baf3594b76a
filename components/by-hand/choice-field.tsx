import type { Question } from "./question.ts";

type ChoiceFieldProps = {
  question: Question & { kind: "choice" };
  chosen: string[];
  onChange: (ids: string[]) => void;
  /** Positions in the answer of choices that are wrong. */
  wrong: number[][];
};

/** One of several answers, or all that apply. */
export function ChoiceField({ question, chosen, onChange, wrong }: ChoiceFieldProps) {
  const isWrong = (id: string) => wrong.some(([position]) => chosen[position!] === id);
  function change(id: string, isChosen: boolean) {
    if (!question.several) return onChange([id]);
    onChange(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));
  }
  return (
    <fieldset aria-describedby={`said-${question.id}`} className="space-y-1">
      <legend className="text-sm text-text-muted">
        <span className="sr-only">{question.title}: </span>
        {question.several ? "Choose all that are right." : "Choose one."}
      </legend>
      {question.items.map(({ id }) => (
        <label
          key={id}
          className={`flex cursor-pointer items-start gap-2.5 rounded-md border px-3 py-2 has-checked:border-accent ${isWrong(id) ? "border-dashed border-verdict-failed" : "border-border"}`}
        >
          <input
            type={question.several ? "checkbox" : "radio"}
            name={`choice-${question.id}`}
            checked={chosen.includes(id)}
            onChange={(event) => change(id, event.target.checked)}
            className="mt-1.5 size-4 shrink-0 accent-accent"
          />
          <span className="min-w-0">
            {isWrong(id) && <span className="sr-only">Not right: </span>}
            {question.itemNodes[id]}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
