import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { applyCells } from "./live-rows.ts";
import type { HeatMapData, MapChanges, MapRow } from "./types.ts";

/** Between an answer and the next question: a page that is slow to answer is asked less often. */
const PAUSE_MS = 4000;

/** The rows of the map as the class works, while somebody looks at them and `isOn`. */
export function useLiveRows(map: HeatMapData, isOn: boolean): readonly MapRow[] {
  const router = useRouter();
  const [live, setLive] = useState({ map, rows: map.rows as readonly MapRow[], at: map.at });
  // The page was read anew, and knows more.
  if (live.map !== map) setLive({ map, rows: map.rows, at: map.at });

  // Follows the clock and the server, one question after the other.
  useEffect(() => {
    if (!isOn) return;
    const gone = new AbortController();
    const timer = setTimeout(async () => {
      const changes = document.visibilityState === "visible" ? await ask(map.courseId, live.at, gone.signal) : null;
      if (gone.signal.aborted) return;
      if (!changes) return setLive((before) => ({ ...before }));
      const rows = changes.isWhole ? null : applyCells(live.rows, map.exercises, changes.cells);
      if (rows && !changes.isWhole) setLive({ map, rows, at: changes.at });
      else router.refresh();
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [isOn, live, map, router]);

  return live.rows;
}

/** Null when the server could not be asked; it is asked again. */
async function ask(courseId: string, since: string, signal: AbortSignal): Promise<MapChanges | null> {
  try {
    const response = await fetch(`/api/courses/${courseId}/standings?since=${encodeURIComponent(since)}`, { signal });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
