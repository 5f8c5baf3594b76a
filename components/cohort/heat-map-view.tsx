"use client";

import { useState } from "react";
import { ACTIVE_DAYS } from "#domain/cohort/definitions.ts";
import { CELL_STATES, type CellState, countStates, STATE_WORDS } from "#domain/cohort/heat-map.ts";
import { Cell, HeadCell, Table } from "../ui/table.tsx";
import { type Arrangement, arrangeRows, type RowOrder, type Shown } from "./arrange-rows.ts";
import { Choice } from "./choice.tsx";
import { HeatMapGrid } from "./heat-map-grid.tsx";
import { StateMark } from "./state-mark.tsx";
import type { HeatMapData, MapRow } from "./types.ts";
import { useLiveRows } from "./use-live-rows.ts";

const SHOWN_WORDS: Record<Shown, string> = {
  all: "All learners",
  stuck: "Stuck somewhere",
  active: `Active in the last ${ACTIVE_DAYS} days`,
  "not-begun": "Not begun",
};
const ORDER_WORDS: Record<RowOrder, string> = { name: "Name", solved: "Most solved", stuck: "Most stuck" };

/** The heat map with what is chosen of it, its legend, and its numbers as a table. It follows the class by itself. */
export function HeatMapView({ map, show }: { map: HeatMapData; show: Shown }) {
  const [isOn, setOn] = useState(true);
  const [arrangement, arrange] = useState<Arrangement>({ text: "", show, by: "name" });
  const live = useLiveRows(map, isOn);
  const rows = arrangeRows(live, arrangement);
  const change = (part: Partial<Arrangement>) => arrange((before) => ({ ...before, ...part }));
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2 text-sm">
        {map.isNamed && (
          <label className="space-y-0.5">
            <span className="block text-text-muted">Find</span>
            <input
              type="search"
              placeholder="Name, e-mail or section"
              value={arrangement.text}
              onChange={(event) => change({ text: event.target.value })}
              className="rounded-md border border-border-control bg-surface-raised px-2 py-1"
            />
          </label>
        )}
        <Choice
          label="Show"
          value={arrangement.show}
          words={SHOWN_WORDS}
          onChange={(chosen) => change({ show: chosen })}
        />
        <Choice label="Order by" value={arrangement.by} words={ORDER_WORDS} onChange={(by) => change({ by })} />
        <label className="flex items-center gap-2 py-1 text-text-muted">
          <input type="checkbox" checked={isOn} onChange={(event) => setOn(event.target.checked)} />
          Follow the class
        </label>
      </div>
      <Legend rows={rows} />
      {rows.length === 0 ? (
        <p className="py-6 text-text-muted">No learner fits this choice.</p>
      ) : (
        <HeatMapGrid courseId={map.courseId} exercises={map.exercises} rows={rows} />
      )}
      <Numbers rows={rows} />
    </div>
  );
}

function Legend({ rows }: { rows: readonly MapRow[] }) {
  const counts = total(rows);
  return (
    <ul aria-label="Legend" className="flex flex-wrap gap-x-4 gap-y-1 text-sm tabular-nums">
      {CELL_STATES.map((state) => (
        <li key={state} className="flex items-center gap-1.5">
          <StateMark state={state} /> {STATE_WORDS[state]}{" "}
          <span className="text-text-muted">{counts[state].toLocaleString("en")}</span>
        </li>
      ))}
      <li className="text-text-muted">{rows.length.toLocaleString("en")} learners</li>
    </ul>
  );
}

function total(rows: readonly MapRow[]): Record<CellState, number> {
  return countStates(rows.map(({ marks }) => marks).join(""));
}

/** The same as numbers. Rendered only when it is asked for: it has a row for everybody. */
function Numbers({ rows }: { rows: readonly MapRow[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)} className="text-sm">
      <summary className="text-text-muted">The numbers: exercises of each learner by state</summary>
      {isOpen && (
        <div className="mt-2">
          <Table label="Exercises of each learner by state">
            <thead>
              <tr>
                <HeadCell>Learner</HeadCell>
                {CELL_STATES.map((state) => (
                  <HeadCell key={state} className="text-right">
                    {STATE_WORDS[state]}
                  </HeadCell>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => {
                const counts = countStates(row.marks);
                return (
                  <tr key={row.key}>
                    <Cell>{row.learner?.name ?? `Learner ${index + 1}`}</Cell>
                    {CELL_STATES.map((state) => (
                      <Cell key={state} className="text-right">
                        {counts[state]}
                      </Cell>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </Table>
        </div>
      )}
    </details>
  );
}
