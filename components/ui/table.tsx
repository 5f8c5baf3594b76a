import type { ComponentProps } from "react";

/** A dense table in a box that scrolls by itself. Heads stay in sight; numbers line up. */
export function Table({ label, children }: { label: string; children: ComponentProps<"table">["children"] }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative max-h-[80dvh] overflow-auto rounded-lg border border-border"
    >
      <table className="w-full border-separate border-spacing-0 bg-surface-raised text-sm tabular-nums">
        {children}
      </table>
    </section>
  );
}

export function HeadCell({ className = "", ...props }: ComponentProps<"th">) {
  return (
    <th
      scope="col"
      {...props}
      className={`sticky top-0 z-10 border-b border-border bg-surface-raised px-3 py-2 text-left font-medium text-text-muted ${className}`}
    />
  );
}

export function Cell({ className = "", ...props }: ComponentProps<"td">) {
  return <td {...props} className={`border-b border-border px-3 py-2 ${className}`} />;
}
