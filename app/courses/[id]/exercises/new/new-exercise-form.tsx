"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "#components/action-form.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { createExerciseAction } from "../actions.ts";

type Source = { slug: string; title: string; where: "here" | "another course" | "catalogue" };

const TEMPLATES = [
  { name: "code", words: "A program", about: "A function to write, judged by cases against your reference." },
  { name: "by-hand", words: "By hand", about: "Numbers worked out on paper, others for each learner." },
  { name: "derivation", words: "A derivation", about: "Formulas, compared by what they are worth, and choices." },
  { name: "training", words: "Training", about: "A program that learns something, judged by how well it does." },
];
const PLACES = [
  { where: "here", words: "This course" },
  { where: "another course", words: "Other courses of yours" },
  { where: "catalogue", words: "The catalogue" },
] as const;
const COPY = "a copy";

/** What a new exercise is called and begins with. Everything in it can be changed afterwards, but the slug. */
export function NewExerciseForm({ courseId, sources }: { courseId: string; sources: Source[] }) {
  const router = useRouter();
  const [from, setFrom] = useState("code");
  return (
    <ActionForm
      action={({ slug, from: chosen, source }) =>
        createExerciseAction({ courseId, slug, from: chosen === COPY ? { slug: source } : { template: chosen } })
      }
      submit="Make the exercise"
      pending="Making it…"
      onDone={({ slug }) => router.push(`/courses/${courseId}/exercises/${slug}` as Route)}
    >
      {(errors) => (
        <>
          <TextInput
            name="slug"
            label="Slug"
            hint="Its name in addresses, such as leaky-integrator: lower-case words joined by hyphens. It stays as it is."
            errors={errors.slug}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
          />
          <fieldset className="space-y-2">
            <legend className="font-medium">Begin with</legend>
            {TEMPLATES.map(({ name, words, about }) => (
              <Begin key={name} value={name} isChosen={from === name} onChoose={setFrom} words={words} about={about} />
            ))}
            <Begin
              value={COPY}
              isChosen={from === COPY}
              onChoose={setFrom}
              words="A copy of another exercise"
              about="What learners get of it now. The two go their own ways from then on."
            />
          </fieldset>
          {from === COPY && (
            <div className="space-y-1">
              <label htmlFor="source" className="block font-medium">
                Exercise to copy
              </label>
              <select
                id="source"
                name="source"
                className="block w-full rounded-md border border-border-control bg-surface-raised px-3 py-1.5"
              >
                {PLACES.map(({ where, words }) => (
                  <SourceGroup key={where} label={words} sources={sources.filter((one) => one.where === where)} />
                ))}
              </select>
            </div>
          )}
        </>
      )}
    </ActionForm>
  );
}

type BeginProps = { value: string; words: string; about: string; isChosen: boolean; onChoose: (value: string) => void };

function Begin({ value, words, about, isChosen, onChoose }: BeginProps) {
  return (
    <label className="flex items-start gap-2">
      <input
        type="radio"
        name="from"
        value={value}
        checked={isChosen}
        onChange={() => onChoose(value)}
        className="mt-1.5"
      />
      <span>
        {words}
        <span className="block text-sm text-text-muted">{about}</span>
      </span>
    </label>
  );
}

function SourceGroup({ label, sources }: { label: string; sources: Source[] }) {
  if (sources.length === 0) return null;
  return (
    <optgroup label={label}>
      {sources.map(({ slug, title }) => (
        <option key={slug} value={slug}>
          {title} ({slug})
        </option>
      ))}
    </optgroup>
  );
}
