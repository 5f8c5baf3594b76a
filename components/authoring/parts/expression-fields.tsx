import type { FieldPath } from "#domain/authoring/metadata-text.ts";
import type { ExpressionForm } from "#grader/by-hand/part.ts";
import type { MetadataAt } from "../metadata-at.ts";
import { Choice, Line } from "../metadata-fields.tsx";
import { ShapeFields } from "./shape-fields.tsx";
import { SymbolList } from "./symbol-list.tsx";

/** The names that an answer is written with, and what is demanded of its form. */
export function ExpressionFields({ at, path }: { at: MetadataAt; path: FieldPath }) {
  return (
    <>
      <ShapeFields at={at} path={[...path, "shape"]} label="The answer is" />
      <SymbolList at={at} path={[...path, "symbols"]} />
      <Choice at={at} path={[...path, "form"]} label="Form" options={[["", "Any form"], ...Object.entries(FORMS)]} />
      <Line
        at={at}
        path={[...path, "only"]}
        label="Only these symbols"
        kind="words"
        isOptional
        hint="With commas between them; empty where all may be used."
      />
      <Line
        at={at}
        path={[...path, "contains"]}
        label="Has to contain"
        kind="words"
        isOptional
        hint="Symbols and functions, with commas between them."
      />
      <Line at={at} path={[...path, "mostOperations"]} label="Operations at most" kind="number" placeholder="any" />
    </>
  );
}

const FORMS: Record<ExpressionForm, string> = {
  sum: "A sum",
  product: "A product",
  "no-brackets": "Without brackets",
  "not-simplified": "Not simplified",
};
