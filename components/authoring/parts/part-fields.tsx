import type { ReactNode } from "react";
import { fieldText } from "#domain/authoring/field-text.ts";
import { type FieldPath, isRecord } from "#domain/authoring/metadata-text.ts";
import { begun, PART_FORMS } from "#domain/authoring/part-forms.ts";
import type { AnyPart } from "#grader/by-hand/part.ts";
import { isComputedKind } from "#grader/by-hand/parts-fault.ts";
import type { MetadataAt } from "../metadata-at.ts";
import { Faults, Line, Select } from "../metadata-fields.tsx";
import { EarlierIds } from "./earlier-ids.tsx";
import { ExpressionFields } from "./expression-fields.tsx";
import { OptionList } from "./option-list.tsx";
import { StepLists } from "./step-lists.tsx";
import { ToleranceFields } from "./tolerance-fields.tsx";
import { useForms } from "./use-forms.ts";

type Kind = AnyPart["kind"];
type PartAt = { at: MetadataAt; path: FieldPath };

/** All that a part says of itself. */
export function PartFields({ at, path }: PartAt) {
  const kind = at.read([...path, "kind"]);
  const follows = [...path, "follows"];
  const isFollowing = isComputedKind(kind) || at.read(follows) !== undefined;
  return (
    <>
      <Faults errors={at.faults(path)} />
      <Line at={at} path={[...path, "title"]} label="Title" />
      <Line at={at} path={[...path, "id"]} label="Id" hint="Its name in the code." />
      <KindField at={at} path={path} />
      <Line
        at={at}
        path={[...path, "prompt"]}
        label="Prompt"
        kind="lines"
        hint="Markdown, with the learner’s own numbers as {{name}} or {{name|tex}}."
      />
      <Line at={at} path={[...path, "points"]} label="Points" kind="number" placeholder="1" />
      {isFollowing && (
        <EarlierIds at={at} path={follows} label="Goes on from the answers of" earlier={before(at, path)} />
      )}
      {isKind(kind) && FIELDS[kind]({ at, path })}
    </>
  );
}

function KindField({ at, path }: PartAt) {
  const place = [...path, "kind"];
  const kind = fieldText(at.read(place), "text");
  const change = useForms({ at, path, forms: PART_FORMS });
  return (
    <Select
      label="Kind"
      options={Object.entries(KINDS)}
      errors={at.faults(place)}
      value={kind}
      onChange={(to) => isKind(to) && change({ from: kind, to, finish: (part) => begun(part, to) })}
    />
  );
}

const KINDS: Record<Kind, string> = {
  number: "A number",
  vector: "A vector",
  matrix: "A matrix",
  expression: "An expression",
  order: "An order of steps",
  choice: "A choice",
  code: "A program",
};
const isKind = (kind: unknown): kind is Kind => typeof kind === "string" && Object.hasOwn(KINDS, kind);

/** What a part of each kind says besides. */
const FIELDS: Record<Kind, (place: PartAt) => ReactNode> = {
  number: (place) => <ToleranceFields {...place} />,
  vector: ({ at, path }) => (
    <>
      <Line at={at} path={[...path, "length"]} label="Length" kind="number" />
      <ToleranceFields at={at} path={path} />
    </>
  ),
  matrix: ({ at, path }) => (
    <>
      <Line at={at} path={[...path, "rows"]} label="Rows" kind="number" />
      <Line at={at} path={[...path, "columns"]} label="Columns" kind="number" />
      <ToleranceFields at={at} path={path} />
    </>
  ),
  expression: (place) => <ExpressionFields {...place} />,
  order: (place) => <StepLists {...place} />,
  choice: (place) => <OptionList {...place} />,
  code: ({ at, path }) => (
    <p className="text-text-muted">
      Its files are in parts/{fieldText(at.read([...path, "id"]), "text") || "…"}/, where exercise.json says what the
      function is called, takes and gives back.
    </p>
  ),
};

/** The parts before this one, by id and title. */
function before(at: MetadataAt, path: FieldPath): [string, string][] {
  const parts = at.read(path.slice(0, -1));
  const earlier = Array.isArray(parts) ? parts.slice(0, Number(path.at(-1))) : [];
  return earlier.flatMap((part) =>
    isRecord(part) && typeof part.id === "string" ? [[part.id, `${fieldText(part.title, "text")} (${part.id})`]] : [],
  );
}
