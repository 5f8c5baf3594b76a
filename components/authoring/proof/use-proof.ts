"use client";

import "../../workbench/zod-without-eval.ts";
import { useEffect, useRef, useState } from "react";
import { ProofState } from "#domain/proof-state.ts";

type Followed = { courseId: string; proofId: string; state: ProofState };

/** The state of a proof, which follows it on the server until it is over. `onEnd` hears of an end on this page. */
export function useProof({ courseId, proofId, state: first }: Followed, onEnd: () => void) {
  const [state, setState] = useState(first);
  const [isLost, setLost] = useState(false);
  const isOver = state.phase === "finished";
  const ended = useRef(onEnd);
  ended.current = onEnd;

  // Follows the server's events, which are not there while the page is made.
  useEffect(() => {
    if (isOver) return;
    const events = new EventSource(`/api/courses/${courseId}/proofs/${proofId}/events`);
    events.addEventListener("state", (event) => {
      const next = ProofState.parse(JSON.parse(event.data));
      setLost(false);
      setState(next);
      if (next.phase !== "finished") return;
      events.close();
      ended.current();
    });
    events.addEventListener("error", () => setLost(events.readyState === EventSource.CLOSED));
    return () => events.close();
  }, [courseId, proofId, isOver]);

  return { state, isLost };
}
