import { VERDICT_GROUPS } from "./verdict-chart.ts";

/** What the marks of each verdict group look like: a colour, and lines that differ without one. */
const LINES: Record<string, string> = {
  passed: "",
  failed: "M0,6L6,0",
  partial: "M0,3L6,3",
  late: "M0,3L6,3M3,0L3,6",
};

/** Defined once on the page; every drawing refers to them. */
export function Patterns() {
  return (
    <svg aria-hidden="true" width="0" height="0" className="absolute">
      <defs>
        {VERDICT_GROUPS.map(({ pattern }) => (
          <pattern key={pattern} id={`bar-${pattern}`} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" fill={`var(--color-verdict-${pattern})`} />
            <path d={LINES[pattern]} stroke="var(--color-surface-raised)" strokeWidth="1.5" />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

export function PatternLegend() {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {VERDICT_GROUPS.map(({ name, pattern }) => (
        <li key={name} className="flex items-center gap-1.5">
          <svg aria-hidden="true" width="14" height="14">
            <rect width="14" height="14" fill={`url(#bar-${pattern})`} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
