"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ActionResult } from "#domain/action-result.ts";

/** Does one thing after the other on the server, keeps what is wrong, and has the page show what is so now. */
export function useAction() {
  const router = useRouter();
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function perform<T>(action: () => Promise<ActionResult<T>>, onDone: (value: T) => void = () => {}) {
    if (isPending) return;
    setPending(true);
    const result = await action().catch(() => UNREACHABLE);
    setPending(false);
    setProblem(result.ok ? null : result.message);
    if (result.ok) onDone(result.value);
    router.refresh();
  }

  return { perform, isPending, problem };
}

const UNREACHABLE: ActionResult<never> = { ok: false, message: "The server cannot be reached. Try again." };
