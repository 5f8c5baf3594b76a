import { pathFault, sizeFault } from "./file-rules.ts";
import { type FileChange, type Files, textOf, withFile } from "./save.ts";
import { markOf } from "./text-mark.ts";

/** What was typed into a file and is not yet known to be saved. */
export type Edit = {
  /** Null: the file is to be deleted. */
  text: string | null;
  /** What the server had when this was typed; null: no such file. */
  base: string | null;
  /** Marks of texts on their way, or whose answer got lost: coming back from the server they are one's own. */
  sent: string[];
};

/** A draft that is open in a page: what the server has, and over it what was typed here. */
export type OpenDraft = {
  revision: number;
  /** As the server had them at `revision`. */
  files: Files;
  edits: Record<string, Edit>;
  /** Why the server does not take the text of a file. */
  refused: Record<string, string>;
};

/** What a save came to, beside what was sent: `others` are files that somebody else has changed in the meantime. */
export type SaveNews = {
  revision: number;
  conflicts: { path: string; theirs: string | null }[];
  refused: { path: string; rule: string }[];
  others: FileChange[];
};

/** The draft that the server has, with what an earlier page typed and could not save. */
export function openWith(server: { files: Files; revision: number }, kept: Record<string, Edit>): OpenDraft {
  const faults = Object.entries(kept).map(([path, { text }]) => [path, faultOf({ path, text })] as const);
  const refused = faults.filter(([, fault]) => fault !== null);
  return settle({ ...server, edits: kept, refused: Object.fromEntries(refused) as Record<string, string> });
}

/** The files as their author sees them. */
export function shownFiles({ files, edits }: OpenDraft): Files {
  return Object.entries(edits).reduce((shown, [path, { text }]) => withFile(shown, { path, text }), files);
}

export function typeInto(draft: OpenDraft, { path, text }: FileChange): OpenDraft {
  const base = textOf(draft.files, path);
  const known = draft.edits[path] ?? { base, sent: [], text: base };
  const { [path]: _, ...others } = draft.refused;
  // Said at once, and not sent: one text that the server would not take must not hold up the others.
  const fault = faultOf({ path, text });
  const refused = fault ? { ...others, [path]: fault } : others;
  return settle({ ...draft, refused, edits: { ...draft.edits, [path]: { ...known, text } } });
}

function faultOf({ path, text }: FileChange): string | null {
  return text === null ? null : (pathFault(path) ?? sizeFault(text));
}

/** Files that somebody else has changed since one began to type into them. Nothing of them is sent until it is decided. */
export function conflictsOf({ files, edits }: OpenDraft): string[] {
  return Object.keys(edits).filter((path) => edits[path]!.base !== textOf(files, path));
}

/** More files than these go in several saves. */
const MOST_AT_ONCE = 100;

/** What can be saved now, up to so many characters, but always something where there is anything. */
export function changesToSend(draft: OpenDraft, mostCharacters: number): FileChange[] {
  const held = new Set([...conflictsOf(draft), ...Object.keys(draft.refused)]);
  const changes: FileChange[] = [];
  let length = 0;
  for (const [path, { text }] of Object.entries(draft.edits)) {
    if (held.has(path)) continue;
    length += text?.length ?? 0;
    if (changes.length === MOST_AT_ONCE || (changes.length > 0 && length > mostCharacters)) break;
    changes.push({ path, text });
  }
  return changes;
}

/** Remembers what is on its way. */
export function withSent(draft: OpenDraft, sent: readonly FileChange[]): OpenDraft {
  const edits = { ...draft.edits };
  for (const { path, text } of sent) {
    const [edit, mark] = [edits[path], markOf(text)];
    if (edit) edits[path] = { ...edit, sent: [...edit.sent.filter((one) => one !== mark), mark] };
  }
  return { ...draft, edits };
}

/** After the answer: what was taken is the server's now, and what was typed meanwhile was typed over it. */
export function afterSave(draft: OpenDraft, sent: readonly FileChange[], news: SaveNews): OpenDraft {
  const notTaken = new Set([...news.conflicts, ...news.refused].map(({ path }) => path));
  const taken = sent.filter(({ path }) => !notTaken.has(path));
  const theirs = news.conflicts.map(({ path, theirs: text }) => ({ path, text }));
  // An answer that was overtaken by news of a later revision says nothing about the files any more.
  const isOld = news.revision < draft.revision;
  const files = isOld ? draft.files : [...news.others, ...theirs, ...taken].reduce(withFile, draft.files);
  const edits = { ...draft.edits };
  for (const { path, text } of sent)
    if (edits[path]) edits[path] = answered(edits[path], { was: text, now: textOf(files, path) });
  const refused = { ...draft.refused, ...Object.fromEntries(news.refused.map(({ path, rule }) => [path, rule])) };
  return settle({ revision: Math.max(news.revision, draft.revision), files, edits, refused });
}

/** What others have saved meanwhile. A file that is not being changed here simply follows. */
export function takeOver(draft: OpenDraft, news: { revision: number; changes: readonly FileChange[] }): OpenDraft {
  // News that were overtaken by an answer say nothing new.
  if (news.revision <= draft.revision) return draft;
  return settle({ ...draft, revision: news.revision, files: news.changes.reduce(withFile, draft.files) });
}

/** Decides a conflict: their text stands, or one's own is saved over it. */
export function resolve(draft: OpenDraft, path: string, whose: "theirs" | "mine"): OpenDraft {
  const { [path]: edit, ...others } = draft.edits;
  if (!edit) return draft;
  const mine = { ...edit, base: textOf(draft.files, path), sent: [] };
  return settle({ ...draft, edits: whose === "theirs" ? others : { ...others, [path]: mine } });
}

/** What was sent before the text that is answered now will not arrive any more; what was sent after it still may. */
function answered(edit: Edit, { was, now }: { was: string | null; now: string | null }): Edit {
  const base = edit.sent.includes(markOf(now)) ? now : edit.base;
  return { ...edit, base, sent: edit.sent.slice(edit.sent.lastIndexOf(markOf(was)) + 1) };
}

/** An edit that says what the server has is none, once nothing else is on its way. */
function settle(draft: OpenDraft): OpenDraft {
  const edits: Record<string, Edit> = {};
  for (const [path, edit] of Object.entries(draft.edits)) {
    const now = textOf(draft.files, path);
    const mark = edit.sent.length > 0 ? markOf(now) : "";
    const own = edit.base !== now && edit.sent.includes(mark) ? { ...edit, base: now } : edit;
    const isUnderway = own.sent.some((one) => one !== mark);
    if (own.text !== now || isUnderway) edits[path] = own;
  }
  return { ...draft, edits };
}
