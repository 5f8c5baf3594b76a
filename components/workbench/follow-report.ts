import { ReportState } from "#domain/report-state.ts";
import type { ReportKind } from "../report/verdict-words.ts";

type Followed = { onState: (state: ReportState) => void; onLost: () => void };

/**
 * Follows a run or a submission until it is graded. A broken connection is taken up again by the browser; `onLost` is
 * for the server's refusal. The answer stops following.
 */
export function followReport(kind: ReportKind, id: string, { onState, onLost }: Followed): () => void {
  const events = new EventSource(`/api/${kind === "run" ? "runs" : "submissions"}/${id}/events`);
  events.addEventListener("state", (event) => {
    const state = ReportState.parse(JSON.parse(event.data));
    if (state.phase === "graded") events.close();
    onState(state);
  });
  events.addEventListener("error", () => {
    if (events.readyState === EventSource.CLOSED) onLost();
  });
  return () => events.close();
}
