import {
  afterSave,
  changesToSend,
  conflictsOf,
  type Edit,
  type OpenDraft,
  resolve,
  type SaveNews,
  takeOver,
  typeInto,
  withSent,
} from "#domain/authoring/open-draft.ts";
import type { FileChange } from "#domain/authoring/save.ts";
import type { DraftStatus } from "../workbench/draft-keeper.ts";

export type Problem = { file: string; rule: string };

/** What a save came to. `refused` will not get better by trying again. */
export type SaveAnswer =
  | ({ outcome: "saved"; problems: Problem[] } & SaveNews)
  | { outcome: "signed-out" }
  | { outcome: "refused"; message: string }
  | { outcome: "unreachable" };

export type Save = { revision: number; changes: FileChange[] };

export type DraftKeeperParts = {
  draft: OpenDraft;
  /** Writes what is not saved yet to this browser, at once. Answers whether all of it is there. */
  store: (edits: Record<string, Edit>) => boolean;
  send: (save: Save, isLast: boolean) => Promise<SaveAnswer>;
  /** `isFromElsewhere`: files may have changed by more than what was typed here. */
  onChange: (draft: OpenDraft, isFromElsewhere: boolean) => void;
  onStatus: (status: DraftStatus) => void;
  onProblems: (problems: Problem[]) => void;
};

/** Two seconds to the server: most of one to wait for more keys, and the rest for the way. */
export const PAUSE_MS = 700;
export const LONGEST_PAUSE_MS = 1400;
const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 30_000;
/** Well below what a request may hold, with every sign escaped. */
const MOST_CHARACTERS = 400_000;

/** Keeps the files of an exercise: in the browser at once, on the server soon after, one save at a time, again when one fails. */
export function keepExerciseDraft({ store, send, onChange, onStatus, onProblems, ...parts }: DraftKeeperParts) {
  let draft = parts.draft;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsavedSince: number | null = null;
  let isUnderway = false;
  let stored = draft.edits;
  let isStopped = false;
  // What an earlier page kept, and the server turns out to have, is not kept any longer.
  let isKept = store(draft.edits);
  let isAway = false;
  let retryMs = FIRST_RETRY_MS;

  function update(next: OpenDraft, isFromElsewhere: boolean) {
    draft = next;
    // A page that is gone takes away what is saved. All else there may be the next page's by then, which knows more.
    stored = isStopped ? onlyOf(stored, draft.edits) : draft.edits;
    isKept = store(stored);
    onChange(draft, isFromElsewhere);
  }

  function schedule(delayMs: number) {
    clearTimeout(timer);
    // What the browser has is sent by the page that opens next; two that send it would be in conflict with each other.
    if (isStopped && isKept) return;
    timer = setTimeout(() => void save(false), delayMs);
  }

  /** A server that was away is only trying to be reached until it answers. */
  function tellStatus(status: DraftStatus) {
    onStatus(isAway && status === "saving" ? "unreachable" : status);
  }

  async function save(isLast: boolean) {
    clearTimeout(timer);
    const changes = changesToSend(draft, MOST_CHARACTERS);
    if (changes.length === 0) return tellStatus(statusOf(draft));
    if (isUnderway && !isLast) return;
    isUnderway = true;
    unsavedSince = null;
    update(withSent(draft, changes), false);
    tellStatus("saving");
    const answer = await send({ revision: draft.revision, changes }, isLast);
    isUnderway = false;
    settle(changes, answer);
  }

  function settle(changes: FileChange[], answer: SaveAnswer) {
    isAway = answer.outcome === "unreachable";
    if (answer.outcome === "refused") return onStatus({ refused: answer.message });
    if (answer.outcome === "signed-out") return onStatus("signed-out");
    if (answer.outcome === "unreachable") {
      onStatus("unreachable");
      schedule(retryMs);
      retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
      return;
    }
    retryMs = FIRST_RETRY_MS;
    update(afterSave(draft, changes, answer), true);
    onProblems(answer.problems);
    if (changesToSend(draft, MOST_CHARACTERS).length > 0) schedule(PAUSE_MS);
    onStatus(statusOf(draft));
  }

  function change(next: OpenDraft, isFromElsewhere: boolean) {
    update(next, isFromElsewhere);
    unsavedSince ??= Date.now();
    tellStatus(statusOf(draft));
    schedule(Math.min(PAUSE_MS, Math.max(0, unsavedSince + LONGEST_PAUSE_MS - Date.now())));
  }

  onStatus(statusOf(draft));
  if (changesToSend(draft, MOST_CHARACTERS).length > 0) schedule(0);

  return {
    /** The newest, for whoever cannot wait for a render. */
    read: () => draft,
    /** `isTyped`: in the editor itself, which has the text already. */
    write(changes: FileChange[], isTyped: boolean) {
      change(changes.reduce(typeInto, draft), !isTyped);
    },
    decide(path: string, whose: "theirs" | "mine") {
      change(resolve(draft, path, whose), true);
    },
    /** Others have saved; and the server is there. */
    hear(news: { revision: number; changes: FileChange[] }) {
      const next = takeOver(draft, news);
      if (next !== draft) update(next, true);
      if (isAway) void save(false);
    },
    /** The page may be about to go: what is unsaved is sent now. */
    leave: () => void save(true),
    retry: () => void save(false),
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
export type ExerciseDraftKeeper = ReturnType<typeof keepExerciseDraft>;

function onlyOf(edits: Record<string, Edit>, paths: object): Record<string, Edit> {
  return Object.fromEntries(Object.entries(edits).filter(([path]) => path in paths));
}

function statusOf(draft: OpenDraft): DraftStatus {
  const [path] = Object.keys(draft.refused);
  if (path !== undefined) return { refused: `${path} ${draft.refused[path]}.` };
  const contested = conflictsOf(draft);
  if (Object.keys(draft.edits).length > contested.length) return "saving";
  if (contested.length > 0) return { refused: `Decide what becomes of ${contested.join(", ")}.` };
  return "saved";
}
