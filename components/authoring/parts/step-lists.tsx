import { fieldText } from "#domain/authoring/field-text.ts";
import { type FieldPath, isRecord } from "#domain/authoring/metadata-text.ts";
import { newItem } from "#domain/authoring/part-forms.ts";
import type { MetadataAt } from "../metadata-at.ts";
import { Faults, Line } from "../metadata-fields.tsx";
import { ItemList } from "../metadata-items.tsx";
import { EarlierIds } from "./earlier-ids.tsx";

type Place = { at: MetadataAt; path: FieldPath };

/** The steps to bring into order, and those that do not belong. */
export function StepLists({ at, path }: Place) {
  const steps = [...path, "steps"];
  return (
    <>
      <fieldset className="min-w-0 space-y-2">
        <legend className="font-medium">Steps, in a right order</legend>
        <ItemList at={at} path={steps} noun="step" fresh={(list) => newItem(list, "step")}>
          {(step, position) => (
            <>
              <StepFields at={at} path={step} />
              <EarlierIds
                at={at}
                path={[...step, "after"]}
                label="Has to stand after"
                earlier={before(at.read(steps), position)}
              />
            </>
          )}
        </ItemList>
      </fieldset>
      <fieldset className="min-w-0 space-y-2">
        <legend className="font-medium">Steps that do not belong</legend>
        <ItemList
          at={at}
          path={[...path, "distractors"]}
          noun="wrong step"
          fresh={(list) => newItem(list, "wrong", { explanation: "" })}
        >
          {(step) => (
            <>
              <StepFields at={at} path={step} />
              <Line at={at} path={[...step, "explanation"]} label="Why it does not belong" kind="lines" />
            </>
          )}
        </ItemList>
      </fieldset>
    </>
  );
}

function StepFields({ at, path }: Place) {
  return (
    <>
      <Faults errors={at.faults(path)} />
      <Line at={at} path={[...path, "text"]} label="Text" kind="lines" />
      <Line at={at} path={[...path, "id"]} label="Id" />
    </>
  );
}

function before(steps: unknown, position: number): [string, string][] {
  const earlier = Array.isArray(steps) ? steps.slice(0, position) : [];
  return earlier.flatMap((step) =>
    isRecord(step) && typeof step.id === "string" ? [[step.id, `${fieldText(step.text, "text")} (${step.id})`]] : [],
  );
}
