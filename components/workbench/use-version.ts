"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { WorkbenchProps } from "./types.ts";
import { fetchVersion, type OwnVersion } from "./version-request.ts";

/** How often a page that is being looked at asks whether the exercise was changed. */
const LOOK_EVERY_MS = 60_000;

type VersionQuestion = Pick<WorkbenchProps, "exercise" | "ownVersion" | "viewer" | "actions"> & {
  /** Changes with each answer of the server's to Run or Submit, which may be about another version. */
  occasion: string | null;
};

/** Whether the page shows the version that its viewer works on, asked again whenever they come back to it. */
export function useVersion({ exercise, ownVersion, viewer, actions, occasion }: VersionQuestion) {
  const { slug, versionId } = exercise;
  const router = useRouter();
  const [told, setTold] = useState<OwnVersion | null>(ownVersion);
  const [isMoving, setMoving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  // Follows the server, where an exercise is changed while its page is open.
  const isTrial = ownVersion === null;
  useEffect(() => {
    if (isTrial) return;
    const look = () => {
      if (!document.hidden) void fetchVersion(slug).then((answer) => answer && setTold(answer));
    };
    if (occasion !== null) look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener("visibilitychange", look);
    window.addEventListener("focus", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("focus", look);
    };
  }, [slug, occasion, isTrial]);

  /** Another version is the viewer's from now on; the page is made anew around what they wrote. */
  async function move(to: string) {
    if (isMoving) return;
    setMoving(true);
    const isChoice = viewer !== null && told?.pinnedBy === null;
    const result = isChoice ? await actions.moveVersion({ slug, versionId: to }).catch(() => null) : DONE;
    setMoving(false);
    setProblem(result?.ok ? null : (result?.message ?? "The server cannot be reached. Try again in a moment."));
    if (result?.ok) router.refresh();
  }

  return { told, isShown: told?.versionId === versionId, move, isMoving, problem };
}

const DONE = { ok: true as const, value: null };
