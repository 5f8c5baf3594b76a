import { z } from "zod";
import type { Edit } from "#domain/authoring/open-draft.ts";

const StoredEdit = z.object({
  text: z.string().nullable(),
  base: z.string().nullable(),
  // Another version may have noted this otherwise. Without it the text is there all the same.
  sent: z.array(z.string()).catch([]),
});

/** Where this browser keeps what one person typed and could not save yet: a place for each file, so that two tabs do not meet. */
export const placeOf = (viewerId: string, slug: string) => `gradcheck:exercise:${viewerId}:${slug}:`;

export function readKeptEdits(place: string): Record<string, Edit> {
  return Object.fromEntries([...readPlace(place)].map(([path, { edit }]) => [path, edit]));
}

/** An edit and the very text that stands for it. */
type Stored = { edit: Edit; json: string };

function readPlace(place: string): Map<string, Stored> {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(place));
    return new Map(keys.flatMap((key) => readStored(place, key)));
  } catch {
    return new Map();
  }
}

function readStored(place: string, key: string): [string, Stored][] {
  const json = localStorage.getItem(key) ?? "";
  try {
    return [[key.slice(place.length), { edit: StoredEdit.parse(JSON.parse(json)), json }]];
  } catch {
    // Written by hand or by another version: as good as none.
    return [];
  }
}

/**
 * Writes what differs from what is there. Answers whether this browser has all of it now: storage may be full or forbidden.
 * Typing goes on then, and what did not fit is tried again with the next key.
 */
export function storeEdits(place: string): (edits: Record<string, Edit>) => boolean {
  const stored = readPlace(place);
  return (edits) => {
    for (const [path, { json }] of stored)
      if (!(path in edits) && succeeds(() => removeIfSame(place + path, json))) stored.delete(path);
    for (const [path, edit] of Object.entries(edits)) {
      const json = JSON.stringify(edit);
      if (edit !== stored.get(path)?.edit && succeeds(() => localStorage.setItem(place + path, json)))
        stored.set(path, { edit, json });
    }
    return Object.entries(edits).every(([path, edit]) => stored.get(path)?.edit === edit);
  };
}

/** What another page has put there since is that page's. */
function removeIfSame(key: string, json: string): void {
  if (localStorage.getItem(key) === json) localStorage.removeItem(key);
}

function succeeds(change: () => void): boolean {
  try {
    change();
    return true;
  } catch {
    return false;
  }
}
