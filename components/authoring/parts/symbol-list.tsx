import { type ChangeEvent, useId, useState } from "react";
import { freeName, moved, renamed } from "#domain/authoring/list-changes.ts";
import { type FieldPath, isRecord } from "#domain/authoring/metadata-text.ts";
import { describedBy, Field } from "../../ui/field.tsx";
import type { MetadataAt } from "../metadata-at.ts";
import { Flag, INPUT } from "../metadata-fields.tsx";
import { Items } from "../metadata-items.tsx";
import { ShapeFields } from "./shape-fields.tsx";

type Place = { at: MetadataAt; path: FieldPath };

/** The names that may stand in an expression, each with what it stands for. */
export function SymbolList({ at, path }: Place) {
  const value = at.read(path);
  const symbols = isRecord(value) ? value : {};
  const entries = Object.entries(symbols);
  const isWritable = value === undefined || isRecord(value);
  return (
    <fieldset className="min-w-0 space-y-2">
      <legend className="font-medium">Symbols</legend>
      <Items
        noun="symbol"
        count={entries.length}
        errors={at.faults(path)}
        onAdd={isWritable ? () => at.write([...path, freeName(Object.keys(symbols), "x")], {}) : undefined}
        onRemove={(position) => at.write([...path, entries[position]![0]], undefined)}
        onMove={(from, to) => at.write(path, Object.fromEntries(moved(entries, from, to)))}
      >
        {(position) => <SymbolFields at={at} path={path} name={entries[position]![0]} />}
      </Items>
    </fieldset>
  );
}

function SymbolFields({ at, path, name }: Place & { name: string }) {
  const place = [...path, name];
  return (
    <>
      <SymbolName at={at} path={path} name={name} />
      <ShapeFields at={at} path={[...place, "shape"]} label="It stands for" />
      <Flag at={at} path={[...place, "positive"]} label="It is above zero" />
    </>
  );
}

/** A name that cannot be kept beside the others stays in the field, with why, and the text keeps the one before. */
function SymbolName({ at, path, name }: Place & { name: string }) {
  const [refused, setRefused] = useState<{ typed: string; name: string } | null>(null);
  const typed = refused?.name === name ? refused.typed : null;
  const why = typed === null ? [] : [`“${typed}” cannot stand beside the others, so this is still “${name}”.`];
  const errors = [...why, ...(at.faults([...path, name]) ?? [])];
  const field = { id: useId(), errors };

  function rename({ target }: ChangeEvent<HTMLInputElement>) {
    const symbols = renamed(at.read(path) as Record<string, unknown>, name, target.value);
    setRefused(symbols ? null : { typed: target.value, name });
    if (symbols) at.write(path, symbols);
  }

  return (
    <Field {...field} label="Name">
      <input
        id={field.id}
        value={typed ?? name}
        onChange={rename}
        aria-describedby={describedBy(field)}
        aria-invalid={errors.length > 0 ? true : undefined}
        className={INPUT}
      />
    </Field>
  );
}
