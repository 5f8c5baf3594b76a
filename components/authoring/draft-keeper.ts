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
  /** Writes what is not saved yet to this browser, at once. */
  store: (edits: Record<string, Edit>) => void;
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
  let retryMs = FIRST_RETRY_MS;

  function update(next: OpenDraft, isFromElsewhere: boolean) {
    draft = next;
    store(draft.edits);
    onChange(draft, isFromElsewhere);
  }

  function schedule(delayMs: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void save(false), delayMs);
  }

  async function save(isLast: boolean) {
    clearTimeout(timer);
    const changes = changesToSend(draft, MOST_CHARACTERS);
    if (changes.length === 0) return onStatus(statusOf(draft));
    if (isUnderway && !isLast) return;
    isUnderway = true;
    unsavedSince = null;
    update(withSent(draft, changes), false);
    onStatus("saving");
    const answer = await send({ revision: draft.revision, changes }, isLast);
    isUnderway = false;
    settle(changes, answer);
  }

  function settle(changes: FileChange[], answer: SaveAnswer) {
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
    onStatus(statusOf(draft));
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
    /** Others have saved. */
    hear(news: { revision: number; changes: FileChange[] }) {
      const next = takeOver(draft, news);
      if (next !== draft) update(next, true);
    },
    /** The page may be about to go: what is unsaved is sent now. */
    leave: () => void save(true),
    retry: () => void save(false),
    stop: () => clearTimeout(timer),
  };
}
export type ExerciseDraftKeeper = ReturnType<typeof keepExerciseDraft>;

function statusOf(draft: OpenDraft): DraftStatus {
  const [path] = Object.keys(draft.refused);
  if (path !== undefined) return { refused: `${path} ${draft.refused[path]}.` };
  const contested = conflictsOf(draft);
  if (Object.keys(draft.edits).length > contested.length) return "saving";
  if (contested.length > 0) return { refused: `Decide what becomes of ${contested.join(", ")}.` };
  return "saved";
}
