import { CircleCheck, CircleDashed, CircleX, Clock, Code, MemoryStick, OctagonAlert, Wrench } from "lucide-react";
import type { Verdict } from "#grader/report.ts";
import { VERDICT_WORDS, verdictTone } from "../report/verdict-words.ts";
import { Badge } from "./badge.tsx";

export const VERDICT_ICONS: Record<Verdict, typeof CircleCheck> = {
  passed: CircleCheck,
  failed: CircleDashed,
  "compile-error": Code,
  rejected: CircleX,
  "runtime-error": OctagonAlert,
  "timed-out": Clock,
  "out-of-memory": MemoryStick,
  "internal-error": Wrench,
};

/** A verdict in words, with its icon and colour. `score` (0 to 1) turns "none right" into "some right". */
export function VerdictBadge({ verdict, score = null }: { verdict: Verdict; score?: number | null }) {
  const Icon = VERDICT_ICONS[verdict];
  return (
    <Badge tone={verdictTone(verdict, score)}>
      <Icon aria-hidden size={15} />
      {VERDICT_WORDS[verdict]}
    </Badge>
  );
}
