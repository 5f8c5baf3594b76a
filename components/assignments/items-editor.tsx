"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { AssignmentItem } from "#domain/assignment/form.ts";
import { withPin, withSlugs } from "#domain/assignment/pins.ts";
import { Button } from "../ui/button.tsx";
import { PinChoice } from "./pin-choice.tsx";
import type { AssignableExercise } from "./types.ts";

type ItemsEditorProps = {
  items: AssignmentItem[];
  onChange: (items: AssignmentItem[]) => void;
  catalogue: AssignableExercise[];
  faults: Record<string, string[] | undefined>;
};

const INPUT = "rounded-md border border-border-control bg-surface-raised px-2 py-1";

/** The exercises and pools of an assignment, in their order. */
export function ItemsEditor({ items, onChange, catalogue, faults }: ItemsEditorProps) {
  const change = (index: number, item: AssignmentItem) => onChange(items.with(index, item));
  const move = (index: number, by: -1 | 1) => {
    const moved = [...items];
    [moved[index], moved[index + by]] = [moved[index + by]!, moved[index]!];
    onChange(moved);
  };
  const used = items.flatMap(({ slugs }) => slugs);
  const free = catalogue.filter(({ slug }) => !used.includes(slug));
  return (
    <fieldset className="min-w-0 space-y-3">
      <legend className="mb-1 font-medium">Exercises</legend>
      {faults.items && <p className="text-sm font-medium text-verdict-failed">{faults.items.join(" ")}</p>}
      <ol className="space-y-3">
        {items.map((item, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: an item has no name of its own, and its fields are controlled
            key={index}
            className="space-y-2 rounded-lg border border-border p-3"
          >
            {faults[`items.${index}`] && (
              <p className="text-sm font-medium text-verdict-failed">{faults[`items.${index}`]!.join(" ")}</p>
            )}
            <ItemFields {...{ item, free, catalogue, number: index + 1 }} onChange={(next) => change(index, next)} />
            <div className="flex gap-1">
              <Button
                size="small"
                disabled={index === 0}
                onClick={() => move(index, -1)}
                aria-label={`Move item ${index + 1} up`}
              >
                <ArrowUp aria-hidden size={14} />
              </Button>
              <Button
                size="small"
                disabled={index === items.length - 1}
                onClick={() => move(index, 1)}
                aria-label={`Move item ${index + 1} down`}
              >
                <ArrowDown aria-hidden size={14} />
              </Button>
              <Button
                size="small"
                onClick={() => onChange(items.toSpliced(index, 1))}
                aria-label={`Remove item ${index + 1}`}
              >
                Remove
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <Adder
        label="Add an exercise"
        options={free}
        onAdd={(slug) => onChange([...items, { slugs: [slug], choose: 1, points: 10 }])}
      />
    </fieldset>
  );
}

type ItemFieldsProps = {
  item: AssignmentItem;
  onChange: (item: AssignmentItem) => void;
  free: AssignableExercise[];
  catalogue: AssignableExercise[];
  number: number;
};

function ItemFields({ item, onChange, free, catalogue, number }: ItemFieldsProps) {
  const { slugs, choose, points } = item;
  const exerciseOf = (slug: string) =>
    catalogue.find((one) => one.slug === slug) ?? { slug, title: slug, versions: [], versionsPath: null };
  const titleOf = (slug: string) => exerciseOf(slug).title;
  const toNumber = (typed: string) => (typed.trim() === "" ? Number.NaN : Number(typed));
  return (
    <>
      <ul className="space-y-1">
        {slugs.map((slug) => (
          <li key={slug} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            {titleOf(slug)}
            <PinChoice
              exercise={exerciseOf(slug)}
              pinned={item.pins?.[slug] ?? null}
              onChange={(versionId) => onChange(withPin(item, slug, versionId))}
            />
            <VersionsLink exercise={exerciseOf(slug)} />
            {slugs.length > 1 && (
              <button
                type="button"
                aria-label={`Remove ${titleOf(slug)} from the pool`}
                onClick={() =>
                  onChange(
                    withSlugs(
                      item,
                      slugs.filter((one) => one !== slug),
                    ),
                  )
                }
                className="rounded-sm p-1 text-text-muted hover:text-text"
              >
                <X aria-hidden size={14} />
              </button>
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-end gap-3 text-sm">
        <label>
          <span className="block text-text-muted">Points each</span>
          <input
            type="number"
            min={0}
            step="any"
            aria-label={`Points each of item ${number}`}
            value={Number.isNaN(points) ? "" : points}
            onChange={({ target }) => onChange({ ...item, points: toNumber(target.value) })}
            className={`${INPUT} w-24`}
          />
        </label>
        {slugs.length > 1 && (
          <label>
            <span className="block text-text-muted">So many count</span>
            <input
              type="number"
              min={1}
              max={slugs.length}
              aria-label={`So many of item ${number} count`}
              value={Number.isNaN(choose) ? "" : choose}
              onChange={({ target }) => onChange({ ...item, choose: toNumber(target.value) })}
              className={`${INPUT} w-24`}
            />
          </label>
        )}
        <Adder
          label={`Add to item ${number} as a pool`}
          options={free}
          onAdd={(slug) => onChange({ ...item, slugs: [...slugs, slug] })}
        />
      </div>
    </>
  );
}

/** In a tab of its own, so that what is being changed here stays. */
function VersionsLink({ exercise: { title, versionsPath } }: { exercise: AssignableExercise }) {
  if (versionsPath === null) return null;
  return (
    <Link href={versionsPath as Route} target="_blank" prefetch={false} className="text-sm">
      Versions<span className="sr-only"> of {title}, in a new tab</span>
    </Link>
  );
}

/** Choosing adds at once; the list then stands at its first line again. */
function Adder({
  label,
  options,
  onAdd,
}: {
  label: string;
  options: AssignableExercise[];
  onAdd: (slug: string) => void;
}) {
  return (
    <label className="block max-w-full text-sm">
      <span className="block text-text-muted">{label}</span>
      <select value="" onChange={({ target }) => target.value && onAdd(target.value)} className={`${INPUT} max-w-full`}>
        <option value="">Choose …</option>
        {options.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
