import { actionWords } from "#domain/audit-words.ts";
import { SelectField } from "../people/select-field.tsx";
import { Button } from "../ui/button.tsx";
import { TextInput } from "../ui/text-input.tsx";

type LogFilterProps = {
  chosen: { action: string | null; by: string | null; about: string };
  actions: readonly string[];
  people: readonly { id: string; name: string }[];
};

/** Which changes are shown; it stands in the page's address. */
export function LogFilter({ chosen, actions, people }: LogFilterProps) {
  return (
    <form className="flex flex-wrap items-end gap-3" aria-label="Which changes">
      <SelectField
        id="log-action"
        name="action"
        label="What"
        defaultValue={chosen.action ?? ""}
        options={[{ value: "", words: "all" }, ...actions.map((value) => ({ value, words: actionWords(value) }))]}
      />
      <SelectField
        id="log-by"
        name="by"
        label="Who"
        defaultValue={chosen.by ?? ""}
        options={[{ value: "", words: "all" }, ...people.map(({ id, name }) => ({ value: id, words: name }))]}
      />
      <div className="min-w-40 flex-1">
        <TextInput name="about" type="search" label="About" maxLength={100} defaultValue={chosen.about} />
      </div>
      <Button type="submit">Show</Button>
    </form>
  );
}
