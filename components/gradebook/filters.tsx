import { Button } from "../ui/button.tsx";
import type { BookQuery } from "./types.ts";

const STATES = {
  missing: "An assignment missing",
  late: "Something late",
  overridden: "Set by hand",
  excused: "Excused",
};
const INPUT = "rounded-md border border-border-control bg-surface-raised px-2 py-1 text-sm";

/** A plain form that asks for the page again: it works before and without any script. */
export function Filters({ query, sections }: { query: BookQuery; sections: { id: string; name: string }[] }) {
  return (
    <form method="get" className="flex flex-wrap items-end gap-2" aria-label="Filter">
      <input type="hidden" name="sort" value={query.sort} />
      {query.descending && <input type="hidden" name="descending" value="true" />}
      {query.open && <input type="hidden" name="open" value={query.open} />}
      <label className="text-sm">
        <span className="block text-text-muted">Name or address</span>
        <input name="q" type="search" defaultValue={query.q} className={`${INPUT} w-44`} />
      </label>
      {sections.length > 0 && (
        <label className="text-sm">
          <span className="block text-text-muted">Section</span>
          <select name="section" defaultValue={query.section ?? ""} className={INPUT}>
            <option value="">All</option>
            {sections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="text-sm">
        <span className="block text-text-muted">State</span>
        <select name="state" defaultValue={query.state ?? ""} className={INPUT}>
          <option value="">Any</option>
          {Object.entries(STATES).map(([state, words]) => (
            <option key={state} value={state}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" size="small" className="py-1">
        Filter
      </Button>
    </form>
  );
}
