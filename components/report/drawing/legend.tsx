import type { ReactNode } from "react";

/** What the lines are, told by their form, with the very strokes and marks of the drawing. */
export function Legend({ hasYours, marksFirstWrong }: { hasYours: boolean; marksFirstWrong: boolean }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-text-muted">
      <Entry words="Expected: solid, circles">
        <g stroke="var(--color-text)" strokeWidth={1.6} fill="none">
          <path d="M0 8H32" />
          <circle cx={16} cy={8} r={3.5} />
        </g>
      </Entry>
      {hasYours && (
        <Entry words="Yours: dashed, crosses">
          <g stroke="var(--color-accent)" strokeWidth={1.6} fill="none">
            <path d="M0 8H32" strokeDasharray="5 3" />
            <path d="M13 5l6 6m0-6l-6 6" />
          </g>
        </Entry>
      )}
      {marksFirstWrong && (
        <Entry words="First wrong: dotted upright">
          <path d="M16 0V16" stroke="var(--color-text-muted)" strokeWidth={1.5} strokeDasharray="1 3" />
        </Entry>
      )}
    </ul>
  );
}

function Entry({ words, children }: { words: string; children: ReactNode }) {
  return (
    <li className="flex items-center gap-2">
      <svg aria-hidden width={32} height={16} viewBox="0 0 32 16">
        {children}
      </svg>
      {words}
    </li>
  );
}
