"use client";

import { useState, useSyncExternalStore } from "react";
import { TextInput } from "../ui/text-input.tsx";

type MomentInputProps = {
  id?: string;
  name: string;
  label: string;
  hint: string;
  at: string | null;
  errors: string[] | undefined;
};

/** A date and time of the reader's own time zone, sent as the instant that it is. */
export function MomentInput({ id, name, label, hint, at, errors }: MomentInputProps) {
  // The server does not know the reader's time zone, so the field is empty until the browser fills it.
  const inBrowser = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  const [typed, setTyped] = useState<string | null>(null);
  const local = typed ?? (inBrowser && at ? toLocal(at) : "");
  return (
    <>
      <TextInput
        {...(id && { id })}
        name={`${name}-local`}
        type="datetime-local"
        label={label}
        hint={inBrowser ? `${hint} Time zone: ${ZONE}.` : hint}
        value={local}
        onChange={({ target }) => setTyped(target.value)}
        errors={errors}
      />
      <input type="hidden" name={name} value={local && toInstant(local)} />
    </>
  );
}

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll("_", " ");
const neverChanges = () => () => {};

/** "2026-05-03T23:59" where the reader is. */
function toLocal(at: string): string {
  const moment = new Date(at);
  return new Date(+moment - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** What is no moment goes as it was typed, for the server to say so. */
function toInstant(local: string): string {
  const moment = new Date(local);
  return Number.isNaN(+moment) ? local : moment.toISOString();
}
