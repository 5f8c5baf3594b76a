import { useState } from "react";
import { fieldText } from "#domain/authoring/field-text.ts";
import type { FieldPath } from "#domain/authoring/metadata-text.ts";
import type { MetadataAt } from "../metadata-at.ts";
import { Line, Select } from "../metadata-fields.tsx";

type ShapeFieldsProps = { at: MetadataAt; path: FieldPath; label: string };

/** A number, a row or a matrix: a list of none, one or two lengths. */
export function ShapeFields({ at, path, label }: ShapeFieldsProps) {
  const value = at.read(path) ?? [];
  const lengths: unknown[] = Array.isArray(value) ? value : [];
  const [longest, setLongest] = useState<unknown[]>([]);

  function choose(count: number) {
    const known = [...lengths, ...longest.slice(lengths.length)];
    setLongest(known);
    at.write(path, count === 0 ? undefined : Array.from({ length: count }, (_, i) => known[i] ?? ""));
  }

  return (
    <>
      <Select
        label={label}
        options={SHAPES.map((words, count) => [String(count), words])}
        errors={at.faults(path)}
        value={Array.isArray(value) ? String(lengths.length) : fieldText(value, "text")}
        onChange={(count) => choose(Number(count))}
      />
      {lengths.map((_, i) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: a length is known by its place alone
          key={i}
          at={at}
          path={[...path, i]}
          label={LENGTHS[lengths.length]?.[i] ?? `Length ${i + 1}`}
          kind="number"
          // Emptied, it keeps its place: without it, a matrix would be a row.
          isOptional={false}
        />
      ))}
    </>
  );
}

const SHAPES = ["A number", "A row", "A matrix"];
const LENGTHS: readonly (readonly string[])[] = [[], ["Length"], ["Rows", "Columns"]];
