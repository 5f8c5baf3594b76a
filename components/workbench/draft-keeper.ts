import type { DraftRecord, OtherText } from "./draft-record.ts";

/** What a save came to. `refused` will not get better by trying again. */
export type SaveAnswer =
  | { outcome: "saved"; revision: number; savedAt: string; other: OtherText | null }
  | { outcome: "signed-out" }
  | { outcome: "refused"; message: string }
  | { outcome: "unreachable" };

export type DraftStatus = "saved" | "saving" | "unreachable" | "signed-out" | "browser-only" | { refused: string };

export type DraftKeeperParts = {
  record: DraftRecord;
  /** Writes to this browser, at once. */
  store: (record: DraftRecord) => void;
  /** Sends to the server. Null for a visitor, whose text stays in the browser. */
  send: ((code: string, revision: number, isLast: boolean) => Promise<SaveAnswer>) | null;
  now: () => string;
  onStatus: (status: DraftStatus) => void;
  onOther: (other: OtherText | null) => void;
};

export type DraftKeeper = {
  change: (code: string) => void;
  /** The page may be about to go: what is unsaved is sent now. */
  leave: () => void;
  /** Something may be better: the network is back, the person signed in elsewhere. */
  retry: () => void;
  stop: () => void;
};

/** Two seconds to the server: half of one to wait for more keys, and the rest for the way. */
export const PAUSE_MS = 500;
export const LONGEST_PAUSE_MS = 1200;
/** The save underway and the one sent as the page goes. */
const MOST_REMEMBERED = 2;
const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 30_000;

/** Keeps a text: in the browser at once, on the server soon after, one save at a time, again when one fails. */
export function keepDraft({ store, send, now, onStatus, onOther, ...parts }: DraftKeeperParts): DraftKeeper {
  let record = parts.record;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsavedSince: number | null = null;
  let underway = 0;
  let retryMs = FIRST_RETRY_MS;

  function update(change: Partial<DraftRecord>) {
    record = { ...record, ...change };
    store(record);
  }

  function schedule(delayMs: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void save(false), delayMs);
  }

  async function save(isLast: boolean) {
    clearTimeout(timer);
    if (!send || record.isSaved || (underway > 0 && !isLast)) return;
    const { code, revision } = record;
    underway += 1;
    unsavedSince = null;
    update({ sentCodes: [code, ...record.sentCodes].slice(0, MOST_REMEMBERED) });
    onStatus("saving");
    const answer = await send(code, revision, isLast);
    underway -= 1;
    settle(code, answer);
  }

  function settle(code: string, answer: SaveAnswer) {
    if (answer.outcome === "saved") {
      retryMs = FIRST_RETRY_MS;
      const isOurs = answer.other !== null && record.sentCodes.includes(answer.other.code);
      if (!isOurs) onOther(answer.other);
      const sentCodes = underway > 0 ? record.sentCodes : [];
      const revision = Math.max(record.revision, answer.revision);
      update({ revision, isSaved: record.code === code, sentCodes });
      onStatus(record.isSaved ? "saved" : "saving");
      if (!record.isSaved) schedule(PAUSE_MS);
      return;
    }
    if (answer.outcome === "refused") return onStatus({ refused: answer.message });
    if (answer.outcome === "signed-out") return onStatus("signed-out");
    onStatus("unreachable");
    schedule(retryMs);
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
  }

  onStatus(send ? (record.isSaved ? "saved" : "saving") : "browser-only");
  if (!record.isSaved) schedule(0);

  return {
    change(code) {
      if (code === record.code) return;
      update({ code, changedAt: now(), isSaved: false });
      if (!send) return;
      unsavedSince ??= Date.now();
      onStatus("saving");
      schedule(Math.min(PAUSE_MS, Math.max(0, unsavedSince + LONGEST_PAUSE_MS - Date.now())));
    },
    leave: () => void save(true),
    retry: () => void save(false),
    stop: () => clearTimeout(timer),
  };
}
