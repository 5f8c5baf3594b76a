import { z } from "zod";
import { ReportState } from "#domain/report-state.ts";
import { ShownAnswer } from "#grader/by-hand/show-answer.ts";
import { Verdict } from "#grader/report.ts";

const Regraded = z.object({
  at: z.coerce.date(),
  reason: z.string(),
  isUndone: z.boolean(),
  version: z.string().nullable(),
  earlier: z.object({ verdict: Verdict, score: z.number().nullable() }).nullable(),
});

const StoredSubmission = z.object({
  id: z.string(),
  code: z.string(),
  submittedAt: z.string(),
  version: z.string(),
  isCurrentVersion: z.boolean(),
  state: ReportState,
  regraded: Regraded.nullable(),
  /** By hand: to read, with the task and a name for the numbers they are answers to. */
  answers: z.object({ numbers: z.string(), task: z.string(), parts: z.array(ShownAnswer) }).nullable(),
});
export type StoredSubmission = z.infer<typeof StoredSubmission>;

const SIGNED_OUT = "Your session has ended. Sign in again to see this submission.";
const UNREACHABLE = "The server cannot be reached. Go back and try again.";

/** GET /api/submissions/[id], or why it cannot be shown. */
export async function fetchSubmission(id: string): Promise<StoredSubmission | { problem: string }> {
  try {
    const response = await fetch(`/api/submissions/${id}`);
    if (response.status === 401) return { problem: SIGNED_OUT };
    if (response.status === 404) return { problem: "There is no such submission." };
    return StoredSubmission.parse(await response.json());
  } catch {
    // No network, or an answer that is none of ours: both end when the server is there again.
    return { problem: UNREACHABLE };
  }
}
