import { z } from "zod";

/** The text of one exercise as this browser keeps it. */
export const DraftRecord = z.object({
  code: z.string(),
  changedAt: z.string(),
  /** The server's revision that this text was written over; 0 when the server had none. */
  revision: z.int().nonnegative(),
  /** Whether the server has this very text. */
  isSaved: z.boolean(),
  /** Texts sent and not yet answered: a page that was closed meanwhile knows its own text again by them. */
  sentCodes: z.array(z.string()),
});
export type DraftRecord = z.infer<typeof DraftRecord>;

export type OtherText = { code: string; savedAt: string };
export type ServerDraft = { code: string; revision: number; savedAt: string; other: OtherText | null };

/** What a text is about: an exercise and, by hand, the numbers that are answered there by their name. */
export type DraftPlace = { slug: string; numbers: string };

/** Where the browser keeps it: one text per person, exercise and numbers. Visitors share one. */
export function draftKey(viewerId: string | null, { slug, numbers }: DraftPlace): string {
  return `gradcheck:draft:${viewerId ?? "visitor"}:${slug}${numbers && `:${numbers}`}`;
}

export function parseDraftRecord(stored: string | null): DraftRecord | null {
  if (stored === null) return null;
  try {
    return DraftRecord.parse(JSON.parse(stored));
  } catch {
    // Written by hand or by another version: as good as none.
    return null;
  }
}

export type Opening = {
  record: DraftRecord;
  /** The text that lost, still in this browser alone. */
  otherHere: OtherText | null;
  /** The text that the server keeps aside. */
  otherThere: OtherText | null;
};

type OpeningQuestion = { local: DraftRecord | null; server: ServerDraft | null; starter: string; now: string };

/**
 * Which text a page opens with. A text the server does not have yet wins when it is the newer one, and the other is
 * offered; nothing is dropped. A text equal to the starter is nobody's work.
 */
export function openDraft({ local, server, starter, now }: OpeningQuestion): Opening {
  const unsaved = local && !local.isSaved && local.code !== server?.code && local.code !== starter ? local : null;
  if (!server) {
    const record = unsaved ?? { code: starter, changedAt: now, revision: 0, isSaved: true, sentCodes: [] };
    return { record: { ...record, revision: 0 }, otherHere: null, otherThere: null };
  }
  const fromServer = {
    code: server.code,
    changedAt: server.savedAt,
    revision: server.revision,
    isSaved: true,
    sentCodes: [],
  };
  const otherThere = server.other && !local?.sentCodes.includes(server.other.code) ? server.other : null;
  if (!unsaved) return { record: fromServer, otherHere: null, otherThere };
  if (isNewer(unsaved, server)) return { record: unsaved, otherHere: null, otherThere };
  return { record: fromServer, otherHere: { code: unsaved.code, savedAt: unsaved.changedAt }, otherThere };
}

/** Written over what the server has now, or, by the clocks, after it. */
function isNewer(unsaved: DraftRecord, server: ServerDraft): boolean {
  return unsaved.revision >= server.revision || unsaved.changedAt > server.savedAt;
}
