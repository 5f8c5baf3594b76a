export type StoredDraft = {
  code: string;
  /** Raised by every save. */
  revision: number;
  savedAt: Date;
  other: { code: string; savedAt: Date } | null;
};

/**
 * What a save does to a draft. A device that knows the latest revision replaces the text. One that does not has been
 * overtaken by a second device: the newer text, which is the one arriving, is shown, and the older one is kept aside
 * and offered. Saving what is already there keeps everything.
 */
export function saveDraft(
  stored: StoredDraft | null,
  arriving: { code: string; knownRevision: number; now: Date },
): StoredDraft {
  const { code, knownRevision, now } = arriving;
  if (stored === null) return { code, revision: 1, savedAt: now, other: null };
  if (stored.code === code) return stored;

  const overtaken = knownRevision !== stored.revision;
  const other = overtaken ? { code: stored.code, savedAt: stored.savedAt } : stored.other;
  return { code, revision: stored.revision + 1, savedAt: now, other: other?.code === code ? null : other };
}
