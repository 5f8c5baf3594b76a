import { z } from "zod";
import { type DraftPlace, type DraftRecord, draftKey, type OtherText, parseDraftRecord } from "./draft-record.ts";

const KeptTexts = z.array(z.object({ code: z.string(), savedAt: z.string() })).catch([]);
/** Older ones fall off the end. */
const MOST_KEPT = 20;

/**
 * The text that this browser has for a person. Text written before signing in is taken over by whoever signs in, when
 * it is the newer one; their own is then kept as the previous text.
 */
export function readLocalDraft(viewerId: string | null, place: DraftPlace): DraftRecord | null {
  const key = draftKey(viewerId, place);
  const own = parseDraftRecord(read(key));
  if (viewerId === null) return own;
  const visitorKey = draftKey(null, place);
  const visitors = parseDraftRecord(read(visitorKey));
  if (!visitors || (own && own.changedAt > visitors.changedAt)) return own;
  if (own && !own.isSaved) storeKept(key, keepAside(readKept(key), { code: own.code, savedAt: own.changedAt }));
  const adopted = { ...visitors, revision: 0, isSaved: false, sentCodes: [] };
  storeLocally(key, adopted);
  write(visitorKey, null);
  return adopted;
}

/** Texts of this browser about the same exercise and other numbers, the viewer's and those of before they signed in. */
export function readLocalDraftsElsewhere(viewerId: string | null, place: DraftPlace): OtherText[] {
  const own = draftKey(viewerId, place);
  const roots = [viewerId, null].map((id) => draftKey(id, { ...place, numbers: "" }));
  const isAboutIt = (key: string) => roots.some((root) => key === root || key.startsWith(`${root}:`));
  return storedKeys()
    .filter((key) => isAboutIt(key) && key !== own && !key.endsWith(":kept"))
    .flatMap((key) => parseDraftRecord(read(key)) ?? [])
    .map(({ code, changedAt }) => ({ code, savedAt: changedAt }))
    .toSorted((a, b) => b.savedAt.localeCompare(a.savedAt));
}

function storedKeys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

/** Answers whether this browser has it now. */
export function storeLocally(key: string, record: DraftRecord): boolean {
  return write(key, JSON.stringify(record));
}

/** The texts that were there before they were replaced as a whole, newest first. */
export function readKept(key: string): OtherText[] {
  return KeptTexts.parse(parseJson(read(`${key}:kept`)));
}

export function storeKept(key: string, kept: OtherText[]): void {
  write(`${key}:kept`, kept.length === 0 ? null : JSON.stringify(kept));
}

/** One more text kept aside, in front; the same text twice is kept once. */
export function keepAside(kept: OtherText[], text: OtherText): OtherText[] {
  return [text, ...kept.filter(({ code }) => code !== text.code)].slice(0, MOST_KEPT);
}

function parseJson(stored: string | null): unknown {
  try {
    return JSON.parse(stored ?? "[]");
  } catch {
    return [];
  }
}

/** Storage may be full or forbidden. Typing goes on then, and the server keeps the text of those who are signed in. */
function write(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
