import { useState } from "react";
import { type FieldPath, isRecord, type Metadata } from "#domain/authoring/metadata-text.ts";
import { type Forms, inForm } from "#domain/authoring/part-forms.ts";
import type { MetadataAt } from "../metadata-at.ts";

type FormsAt = { at: MetadataAt; path: FieldPath; forms: Forms };
type Change = { from: string; to: string; finish?: (record: Metadata) => Metadata };

/** Changes the form of the record at a place, and remembers what it had in the forms before. */
export function useForms({ at, path, forms }: FormsAt) {
  const [remembered, setRemembered] = useState<Metadata>({});
  return ({ from, to, finish = (record) => record }: Change) => {
    const value = at.read(path);
    const changed = inForm(isRecord(value) ? value : {}, { forms, from, to, remembered });
    setRemembered(changed.remembered);
    at.write(path, finish(changed.record));
  };
}
