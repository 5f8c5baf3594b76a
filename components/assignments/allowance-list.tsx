import type { ReactNode } from "react";
import { Time } from "../ui/time.tsx";

type Allowance = {
  id: string;
  whom: string;
  kind: "extension" | "exemption";
  dueAt: Date | null;
  closesAt: Date | null;
  reason: string;
  createdBy: string | null;
  createdAt: Date;
  withdrawnAt: Date | null;
  conflicts: string[];
};

type AllowanceListProps = { allowances: Allowance[]; withdraw: ((id: string, whom: string) => ReactNode) | null };

/** What was allowed to whom and why; what contradicts the dates as they are now is said. */
export function AllowanceList({ allowances, withdraw }: AllowanceListProps) {
  if (allowances.length === 0) return <p className="text-text-muted">Nothing was allowed to anybody.</p>;
  return (
    <ul className="space-y-2">
      {allowances.map((allowance) => (
        <li
          key={allowance.id}
          className="flex flex-wrap justify-between gap-3 rounded-md border border-border px-3 py-2"
        >
          <div className={allowance.withdrawnAt ? "text-text-muted" : ""}>
            <p className="font-medium">
              {allowance.whom}: {allowance.kind}
              {allowance.withdrawnAt && ", withdrawn"}
            </p>
            {allowance.dueAt && (
              <p>
                Due <Time at={allowance.dueAt.toISOString()} form="full" />
              </p>
            )}
            {allowance.closesAt && (
              <p>
                Closes <Time at={allowance.closesAt.toISOString()} form="full" />
              </p>
            )}
            <p>{allowance.reason}</p>
            <p className="text-sm text-text-muted">
              {allowance.createdBy ?? "A former member"}, <Time at={allowance.createdAt.toISOString()} form="full" />
            </p>
            {allowance.conflicts.map((words) => (
              <p key={words} className="text-sm font-medium text-verdict-partial">
                {words}
              </p>
            ))}
          </div>
          {withdraw && !allowance.withdrawnAt && withdraw(allowance.id, allowance.whom)}
        </li>
      ))}
    </ul>
  );
}
