"use client";

import { type FormEvent, type ReactNode, useRef, useState } from "react";
import type { ActionResult } from "#domain/action-result.ts";
import { Button } from "./ui/button.tsx";
import { Notice } from "./ui/notice.tsx";

type FieldErrors = Record<string, string[]>;

type ActionFormProps<T> = {
  action: (fields: Record<string, string>) => Promise<ActionResult<T>>;
  /** The fields, given what is wrong with each. */
  children: (errors: FieldErrors) => ReactNode;
  submit: string;
  pending: string;
  /** What follows success. Until then the form stays as it was typed. */
  onDone: (value: T) => void;
};

/** A form over a server action: what was typed stays, errors stand at their fields, the first wrong one gets the focus. */
export function ActionForm<T>({ action, children, submit, pending, onDone }: ActionFormProps<T>) {
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<{ message: string; fields: FieldErrors } | null>(null);
  const [isPending, setPending] = useState(false);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (isPending || !form.current) return;
    setPending(true);
    const fields = Object.fromEntries([...new FormData(form.current)].map(([name, value]) => [name, String(value)]));
    const result = await action(fields).catch(() => UNREACHABLE);
    setPending(false);
    if (result.ok) {
      setProblem(null);
      onDone(result.value);
      return;
    }
    setProblem({ message: result.message, fields: result.fields ?? {} });
    firstWrong(form.current, result.fields ?? {})?.focus();
  }

  return (
    <form ref={form} onSubmit={(event) => void send(event)} noValidate className="space-y-4">
      {problem && <Notice kind="problem">{problem.message}</Notice>}
      {children(problem?.fields ?? {})}
      <Button type="submit" look="primary" pending={isPending && pending}>
        {submit}
      </Button>
    </form>
  );
}

/** The first as the fields stand in the form. A date is typed in a field of its own, beside the hidden one that is sent. */
function firstWrong(form: HTMLFormElement, fields: FieldErrors): HTMLElement | undefined {
  const inputs = [...form.elements].filter((element) => element instanceof HTMLElement);
  return inputs.find((input) => {
    const name = input.getAttribute("name")?.replace(/-local$/, "");
    return name !== undefined && name in fields && input.getAttribute("type") !== "hidden";
  });
}

const UNREACHABLE: ActionResult<never> = {
  ok: false,
  message: "The server cannot be reached. Nothing is lost; try again.",
};
