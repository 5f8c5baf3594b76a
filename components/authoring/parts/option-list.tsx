import type { FieldPath } from "#domain/authoring/metadata-text.ts";
import { newItem, OPTION_FORMS } from "#domain/authoring/part-forms.ts";
import type { MetadataAt } from "../metadata-at.ts";
import { Check, Faults, Flag, Line } from "../metadata-fields.tsx";
import { ItemList } from "../metadata-items.tsx";
import { useForms } from "./use-forms.ts";

type Place = { at: MetadataAt; path: FieldPath };

/** What may be chosen, right and wrong. */
export function OptionList({ at, path }: Place) {
  return (
    <>
      <Flag at={at} path={[...path, "several"]} label="Several may be right, and all of those are asked for" />
      <fieldset className="min-w-0 space-y-2">
        <legend className="font-medium">Options</legend>
        <ItemList
          at={at}
          path={[...path, "options"]}
          noun="option"
          fresh={(options) => newItem(options, "option", { explanation: "" })}
        >
          {(option) => <OptionFields at={at} path={option} />}
        </ItemList>
      </fieldset>
    </>
  );
}

function OptionFields({ at, path }: Place) {
  const isRight = at.read([...path, "right"]) === true;
  const explanation = [...path, "explanation"];
  const change = useForms({ at, path, forms: OPTION_FORMS });
  const setRight = (right: boolean) =>
    right
      ? change({ from: "wrong", to: "right", finish: (option) => ({ ...option, right: true }) })
      : change({
          from: "right",
          to: "wrong",
          finish: (option) => ({ ...option, explanation: option.explanation ?? "" }),
        });
  return (
    <>
      <Faults errors={at.faults(path)} />
      <Line at={at} path={[...path, "text"]} label="Text" kind="lines" />
      <Line at={at} path={[...path, "id"]} label="Id" />
      <Check isChecked={isRight} onChange={setRight} errors={at.faults([...path, "right"])}>
        It is right
      </Check>
      {(!isRight || at.read(explanation) !== undefined) && (
        <Line at={at} path={explanation} label="Why it is not right" kind="lines" />
      )}
    </>
  );
}
