import { countFaultsBelow, type Faults } from "#domain/authoring/metadata-faults.ts";
import { type FieldPath, type Metadata, valueAt, withValue } from "#domain/authoring/metadata-text.ts";

/** exercise.json, place by place. */
export type MetadataAt = {
  read: (path: FieldPath) => unknown;
  write: (path: FieldPath, value: unknown) => void;
  faults: (path: FieldPath) => string[] | undefined;
  /** How many places at this one and below have something wrong. */
  countFaults: (path: FieldPath) => number;
};

type Given = { text: string; metadata: Metadata; faults: Faults; onChange: (text: string) => void };

export function metadataAt({ text, metadata, faults, onChange }: Given): MetadataAt {
  return {
    read: (path) => valueAt(metadata, path),
    write: (path, value) => onChange(withValue(text, path, value)),
    faults: (path) => faults[path.join(".")],
    countFaults: (path) => countFaultsBelow(faults, path.join(".")),
  };
}
