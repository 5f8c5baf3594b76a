"use client";

import { type FormEvent, useState } from "react";
import { pathFault } from "#domain/authoring/file-rules.ts";
import { Button } from "../ui/button.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { NEW_FILES } from "./file-words.ts";

type NewFileProps = { has: (path: string) => boolean; onAdd: (path: string, text: string) => void };

/** Adds a file of a kind that exercises have. */
export function NewFile({ has, onAdd }: NewFileProps) {
  const [kind, setKind] = useState(0);
  const [name, setName] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const { pattern, text } = NEW_FILES[kind]!;
  const needsName = pattern.includes("#");

  function add(event: FormEvent) {
    event.preventDefault();
    const path = pattern.replace("#", name.trim().replace(/\.ts$/, pattern === "#" ? ".ts" : ""));
    const wrong = needsName && !name.trim() ? "needs a name" : has(path) ? "is there already" : pathFault(path);
    setFault(wrong && `${path} ${wrong}.`);
    if (wrong) return;
    setName("");
    onAdd(path, text);
  }

  return (
    <form onSubmit={add} noValidate className="space-y-2 text-sm">
      <label className="block font-medium" htmlFor="new-file-kind">
        Kind of file
      </label>
      <select
        id="new-file-kind"
        value={kind}
        onChange={(event) => setKind(Number(event.target.value))}
        className="block w-full rounded-md border border-border-control bg-surface-raised px-2 py-1"
      >
        {NEW_FILES.map(({ words }, i) => (
          <option key={words} value={i}>
            {words}
          </option>
        ))}
      </select>
      {needsName ? (
        <TextInput
          name="new-file"
          label={pattern === "#" ? "Path" : "Name"}
          value={name}
          placeholder={pattern === "#" ? "parts/program/cases.ts" : "tanh-left-out"}
          onChange={(event) => setName(event.target.value)}
          errors={fault ? [fault] : undefined}
        />
      ) : (
        fault && <p className="font-medium text-verdict-failed">{fault}</p>
      )}
      <Button type="submit" size="small">
        Add the file
      </Button>
    </form>
  );
}
