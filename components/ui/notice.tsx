import { CircleAlert, CircleCheck, Info } from "lucide-react";
import type { ReactNode } from "react";

const KINDS = {
  info: { Icon: Info, look: "border-border bg-surface-raised", icon: "text-accent" },
  success: {
    Icon: CircleCheck,
    look: "border-verdict-passed/40 bg-verdict-passed-soft",
    icon: "text-verdict-passed",
  },
  problem: { Icon: CircleAlert, look: "border-verdict-failed/40 bg-verdict-failed-soft", icon: "text-verdict-failed" },
};

type NoticeProps = { kind?: keyof typeof KINDS; children: ReactNode; actions?: ReactNode };

/** One thing to know, and what can be done about it. A problem is read out at once, the others when there is time. */
export function Notice({ kind = "info", children, actions }: NoticeProps) {
  const { Icon, look, icon } = KINDS[kind];
  return (
    <div
      role={kind === "problem" ? "alert" : "status"}
      className={`flex flex-wrap items-center gap-x-4 gap-y-1 rounded-md border px-3 py-2 text-sm ${look}`}
    >
      <div className="flex min-w-0 flex-1 basis-60 items-start gap-2">
        <Icon aria-hidden size={18} className={`mt-0.5 shrink-0 ${icon}`} />
        <div className="min-w-0">{children}</div>
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
