"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { Button } from "../ui/button.tsx";

type Chosen = { ids: ReadonlySet<string>; choose: (ids: readonly string[], isChosen: boolean) => void };

const Context = createContext<Chosen>({ ids: new Set(), choose: () => undefined });

/** Which submissions are ticked. They stay so from page to page of the preview, in this tab. */
export function ChosenProvider({ regradeId, children }: { regradeId: string; children: ReactNode }) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const key = `regrade ${regradeId}`;

  // Follows the browser's storage, which the server does not know.
  useEffect(() => setIds(new Set(readStored(key))), [key]);

  const chosen = useMemo(
    () => ({
      ids,
      choose(changed: readonly string[], isChosen: boolean) {
        const next = new Set(ids);
        for (const id of changed) isChosen ? next.add(id) : next.delete(id);
        store(key, [...next]);
        setIds(next);
      },
    }),
    [ids, key],
  );
  return <Context value={chosen}>{children}</Context>;
}

export const useChosen = (): Chosen => useContext(Context);

/** Ticks one submission. */
export function ChooseBox({ id, label }: { id: string; label: string }) {
  const { ids, choose } = useChosen();
  return (
    <label className="flex size-6 items-center justify-center">
      <span className="sr-only">{label}</span>
      <input type="checkbox" checked={ids.has(id)} onChange={({ target }) => choose([id], target.checked)} />
    </label>
  );
}

/** Ticks all that a page shows, or takes the ticks away. */
export function ChooseAll({ ids: shown }: { ids: readonly string[] }) {
  const { ids, choose } = useChosen();
  const areAll = shown.length > 0 && shown.every((id) => ids.has(id));
  return (
    <Button size="small" onClick={() => choose(shown, !areAll)}>
      {areAll ? "Tick none of these" : "Tick all of these"}
    </Button>
  );
}

/** Storage may be switched off; the ticks then last as long as the page. */
function readStored(key: string): string[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? "[]");
    return Array.isArray(stored) ? stored.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

function store(key: string, ids: string[]): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(ids));
  } catch {
    // As above.
  }
}
