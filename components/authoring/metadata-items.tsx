import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { moved } from "#domain/authoring/list-changes.ts";
import type { FieldPath } from "#domain/authoring/metadata-text.ts";
import { Button } from "../ui/button.tsx";
import type { MetadataAt } from "./metadata-at.ts";
import { Faults } from "./metadata-fields.tsx";
import { type ItemChanges, useItemChanges } from "./use-item-changes.ts";

type ItemsProps = ItemChanges & {
  errors: string[] | undefined;
  /** The single field of an item has the item's name already. */
  isBare?: boolean | undefined;
  children: (position: number) => ReactNode;
};

/** Things to add, to remove and to bring into order. */
export function Items({ errors, isBare = false, children, ...changes }: ItemsProps) {
  const { noun, count, onAdd } = changes;
  const { list, adding, keys, said, add, remove, move } = useItemChanges(changes);
  return (
    <div className="space-y-3">
      <Faults errors={errors} />
      <div ref={list} className="space-y-3 empty:hidden">
        {keys.map((key, position) => (
          <Item key={key} title={isBare ? null : `${capital(noun)} ${position + 1}`}>
            {children(position)}
            <div data-moves className="flex flex-wrap gap-2">
              {MOVES.map(({ by, way, Icon }) => (
                <Button
                  key={way}
                  size="small"
                  data-by={by}
                  aria-label={`Move ${noun} ${position + 1} ${way}`}
                  // It keeps the focus at the end of the way.
                  aria-disabled={position + by < 0 || position + by >= count || undefined}
                  onClick={() => move(position, by)}
                >
                  <Icon aria-hidden size={16} />
                </Button>
              ))}
              <Button size="small" onClick={() => remove(position)}>
                Remove {noun} {position + 1}
              </Button>
            </div>
          </Item>
        ))}
      </div>
      {onAdd && (
        <Button ref={adding} size="small" onClick={add}>
          Add {/^[aeiou]/.test(noun) ? "an" : "a"} {noun}
        </Button>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

const MOVES = [
  { by: -1, way: "up", Icon: ArrowUp },
  { by: 1, way: "down", Icon: ArrowDown },
] as const;
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function Item({ title, children }: { title: string | null; children: ReactNode }) {
  if (title === null) return <div className="space-y-2">{children}</div>;
  return (
    <fieldset className="min-w-0 space-y-2 rounded-md border border-border p-2">
      <legend className="px-1">{title}</legend>
      {children}
    </fieldset>
  );
}

type ItemListProps = Pick<ItemsProps, "noun" | "isBare"> & {
  at: MetadataAt;
  path: FieldPath;
  /** What one more begins as. */
  fresh: (list: readonly unknown[]) => unknown;
  children: (path: FieldPath, position: number) => ReactNode;
};

/** The same for a list of exercise.json. What is no list, or no such item, is left to the text. */
export function ItemList({ at, path, fresh, children, ...props }: ItemListProps) {
  const value = at.read(path);
  const list: unknown[] = Array.isArray(value) ? value : [];
  const isWritable = value === undefined || Array.isArray(value);
  return (
    <Items
      {...props}
      count={list.length}
      errors={at.faults(path)}
      onAdd={isWritable ? () => at.write([...path, list.length], fresh(list)) : undefined}
      onRemove={(position) => at.write([...path, position], undefined)}
      onMove={(from, to) => at.write(path, moved(list, from, to))}
    >
      {(position) =>
        isLike(list[position], fresh(list)) ? (
          children([...path, position], position)
        ) : (
          <>
            <code className="break-all">{JSON.stringify(list[position])}</code>
            <Faults errors={at.faults([...path, position])} />
          </>
        )
      }
    </Items>
  );
}

const isLike = (value: unknown, fresh: unknown) =>
  value !== null && typeof value === typeof fresh && Array.isArray(value) === Array.isArray(fresh);
