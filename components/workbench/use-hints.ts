"use client";

import { type ReactNode, useState } from "react";
import type { HintFact } from "#domain/score/history.ts";
import type { WorkbenchProps } from "./types.ts";

type HintsQuestion = Pick<WorkbenchProps, "exercise" | "hintNodes" | "history"> & {
  openHint: WorkbenchProps["actions"]["openHint"];
};

/** The hints that are open, and the way to open the next. Their texts come from the server one by one. */
export function useHints({ exercise, hintNodes, history, openHint }: HintsQuestion) {
  const [opened, setOpened] = useState<ReactNode[]>(hintNodes);
  const [facts, setFacts] = useState<readonly HintFact[]>(history.hints);

  async function openNext(): Promise<string | null> {
    const position = opened.length;
    const { slug, versionId } = exercise;
    const result = await openHint({ slug, versionId, position }).catch(() => null);
    if (!result) return "The server cannot be reached. Try again in a moment.";
    if (!result.ok) return result.message;
    const { node, openedAt } = result.value;
    setOpened((known) => (known.length === position ? [...known, node] : known));
    if (openedAt) setFacts((known) => [...known, { position, openedAt }]);
    return null;
  }

  return { opened, facts, openNext };
}
