import { z } from "zod";
import type { Edit } from "#domain/authoring/open-draft.ts";

const StoredEdit = z.object({
  text: z.string().nullable(),
  base: z.string().nullable(),
  sent: z.array(z.string().nullable()),
});

/** Where this browser keeps what one person typed and could not save yet: a place for each file, so that two tabs do not meet. */
export const placeOf = (viewerId: string, slug: string) => `gradcheck:exercise:${viewerId}:${slug}:`;

export function readKeptEdits(place: string): Record<string, Edit> {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(place));
    return Object.fromEntries(keys.flatMap((key) => readEdit(place, key)));
  } catch {
    return {};
  }
}

function readEdit(place: string, key: string): [string, Edit][] {
  try {
    return [[key.slice(place.length), StoredEdit.parse(JSON.parse(localStorage.getItem(key) ?? ""))]];
  } catch {
    // Written by hand or by another version: as good as none.
    return [];
  }
}

/** Writes what differs from the last time. Storage may be full or forbidden; typing goes on then, and the server keeps it. */
export function storeEdits(place: string): (edits: Record<string, Edit>) => void {
  let stored = readKeptEdits(place);
  return (edits) => {
    try {
      for (const path of Object.keys(stored)) if (!(path in edits)) localStorage.removeItem(place + path);
      for (const [path, edit] of Object.entries(edits))
        if (edit !== stored[path]) localStorage.setItem(place + path, JSON.stringify(edit));
    } catch {}
    stored = edits;
  };
}
