import { z } from "zod";
import { type DraftRecord, draftKey, type OtherText, parseDraftRecord } from "./draft-record.ts";

const Previous = z.object({ code: z.string(), savedAt: z.string() }).nullable().catch(null);

/**
 * The text that this browser has for a person. Text written before signing in is taken over by whoever signs in, when
 * it is the newer one; their own is then kept as the previous text.
 */
export function readLocalDraft(viewerId: string | null, slug: string): DraftRecord | null {
  const key = draftKey(viewerId, slug);
  const own = parseDraftRecord(read(key));
  if (viewerId === null) return own;
  const visitorKey = draftKey(null, slug);
  const visitors = parseDraftRecord(read(visitorKey));
  if (!visitors || (own && own.changedAt > visitors.changedAt)) return own;
  if (own && !own.isSaved) storePrevious(key, { code: own.code, savedAt: own.changedAt });
  const adopted = { ...visitors, revision: 0, isSaved: false, sentCodes: [] };
  storeLocally(key, adopted);
  write(visitorKey, null);
  return adopted;
}

export function storeLocally(key: string, record: DraftRecord): void {
  write(key, JSON.stringify(record));
}

/** The text that was there before it was last replaced as a whole. */
export function readPrevious(key: string): OtherText | null {
  return Previous.parse(JSON.parse(read(`${key}:previous`) ?? "null"));
}

export function storePrevious(key: string, previous: OtherText | null): void {
  write(`${key}:previous`, previous && JSON.stringify(previous));
}

/** Storage may be full or forbidden. Typing goes on then, and the server keeps the text of those who are signed in. */
function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {}
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
