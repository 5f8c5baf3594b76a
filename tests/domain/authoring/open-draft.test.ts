import fc from "fast-check";
import { expect, test } from "vitest";
import {
  afterSave,
  changesToSend,
  conflictsOf,
  type OpenDraft,
  openWith,
  resolve,
  shownFiles,
  takeOver,
  typeInto,
  withSent,
} from "#domain/authoring/open-draft.ts";
import { decideSave, type FileChange, type Files } from "#domain/authoring/save.ts";

const PROMPT = "prompt.md";
const opened = () => openWith({ files: { [PROMPT]: "theirs", "cases.ts": "theirs" }, revision: 4 }, {});
const nothing = { conflicts: [], refused: [], others: [] };
const type = (draft: OpenDraft, text: string | null, path = PROMPT) => typeInto(draft, { path, text });

function sent(draft: OpenDraft) {
  const changes = changesToSend(draft, 1e6);
  return { changes, draft: withSent(draft, changes) };
}

test("what was typed is shown and sent, and is no edit any more once it is saved", () => {
  const { changes, draft } = sent(type(opened(), "mine"));
  expect(shownFiles(draft)[PROMPT]).toBe("mine");
  expect(changes).toEqual([{ path: PROMPT, text: "mine" }]);
  const saved = afterSave(draft, changes, { ...nothing, revision: 5 });
  expect(saved).toMatchObject({ revision: 5, edits: {}, files: { [PROMPT]: "mine" } });
});

test("typing goes on while a save is under way, and the rest is sent after it", () => {
  const { changes, draft } = sent(type(opened(), "mine"));
  const saved = afterSave(type(draft, "mine, longer"), changes, { ...nothing, revision: 5 });
  expect(conflictsOf(saved)).toEqual([]);
  expect(changesToSend(saved, 1e6)).toEqual([{ path: PROMPT, text: "mine, longer" }]);
});

test("taking back what is on its way is sent as well", () => {
  const { changes, draft } = sent(type(opened(), "mine"));
  const saved = afterSave(type(draft, "theirs"), changes, { ...nothing, revision: 5 });
  expect(shownFiles(saved)[PROMPT]).toBe("theirs");
  expect(changesToSend(saved, 1e6)).toEqual([{ path: PROMPT, text: "theirs" }]);
});

test("another's save of a file that is not being changed here simply follows", () => {
  const draft = takeOver(type(opened(), "mine"), { revision: 5, changes: [{ path: "cases.ts", text: "newer" }] });
  expect(shownFiles(draft)).toEqual({ [PROMPT]: "mine", "cases.ts": "newer" });
  expect(conflictsOf(draft)).toEqual([]);
});

test("another's save of the very file is a conflict: mine stays here, and is not sent until it is decided", () => {
  const draft = takeOver(type(opened(), "mine"), { revision: 5, changes: [{ path: PROMPT, text: "newer" }] });
  expect(conflictsOf(draft)).toEqual([PROMPT]);
  expect(shownFiles(draft)[PROMPT]).toBe("mine");
  expect(changesToSend(draft, 1e6)).toEqual([]);
  expect(changesToSend(type(draft, "mine, longer"), 1e6)).toEqual([]);

  const mine = resolve(draft, PROMPT, "mine");
  expect(changesToSend(mine, 1e6)).toEqual([{ path: PROMPT, text: "mine" }]);
  const theirs = resolve(draft, PROMPT, "theirs");
  expect(shownFiles(theirs)[PROMPT]).toBe("newer");
  expect(theirs.edits).toEqual({});
});

test("a save that is refused tells what stands there", () => {
  const { changes, draft } = sent(type(type(opened(), "mine"), "mine", "cases.ts"));
  const conflicts = [{ path: PROMPT, theirs: "newer" }];
  const answered = afterSave(draft, changes, { ...nothing, conflicts, revision: 6 });
  expect(conflictsOf(answered)).toEqual([PROMPT]);
  expect(answered.files).toEqual({ [PROMPT]: "newer", "cases.ts": "mine" });
});

test("one's own save whose answer got lost is no conflict", () => {
  const first = sent(type(opened(), "mine"));
  // The answer never came, and what was typed after it is refused: the server has the first text.
  const second = sent(type(first.draft, "mine, longer"));
  const conflicts = [{ path: PROMPT, theirs: "mine" }];
  const answered = afterSave(second.draft, second.changes, { ...nothing, conflicts, revision: 5 });
  expect(conflictsOf(answered)).toEqual([]);
  expect(changesToSend(answered, 1e6)).toEqual([{ path: PROMPT, text: "mine, longer" }]);
});

test("of many texts that were sent unanswered the oldest is still known as one's own", () => {
  let draft = opened();
  for (let i = 0; i < 100; i++) draft = sent(type(draft, `mine ${i}`)).draft;
  const conflicts = [{ path: PROMPT, theirs: "mine 0" }];
  const answered = afterSave(draft, [{ path: PROMPT, text: "mine 99" }], { ...nothing, conflicts, revision: 5 });
  expect(conflictsOf(answered)).toEqual([]);
  expect(changesToSend(answered, 1e6)).toEqual([{ path: PROMPT, text: "mine 99" }]);
});

test("an answer that comes after news of a later revision does not bring back older files", () => {
  const { changes, draft } = sent(type(opened(), "mine"));
  const later = takeOver(draft, { revision: 6, changes: [{ path: PROMPT, text: "theirs again" }] });
  const answered = afterSave(later, changes, { ...nothing, revision: 5 });
  expect(answered).toMatchObject({ revision: 6, files: { [PROMPT]: "theirs again" } });
});

test("a text that the server does not take is kept, said, and sent again once it is another", () => {
  const { changes, draft } = sent(type(opened(), "far too long"));
  const refused = [{ path: PROMPT, rule: "has 300,000 bytes" }];
  const answered = afterSave(draft, changes, { ...nothing, refused, revision: 4 });
  expect(answered.refused).toEqual({ [PROMPT]: "has 300,000 bytes" });
  expect(changesToSend(answered, 1e6)).toEqual([]);
  expect(shownFiles(answered)[PROMPT]).toBe("far too long");
  expect(changesToSend(type(answered, "short"), 1e6)).toEqual([{ path: PROMPT, text: "short" }]);
});

test("what an earlier page could not save goes on where the file has not changed, and is a conflict where it has", () => {
  const kept = {
    [PROMPT]: { text: "mine", base: "theirs", sent: [] },
    "cases.ts": { text: "mine", base: "older", sent: [] },
  };
  const draft = openWith({ files: { [PROMPT]: "theirs", "cases.ts": "theirs" }, revision: 9 }, kept);
  expect(changesToSend(draft, 1e6).map(({ path }) => path)).toEqual([PROMPT]);
  expect(conflictsOf(draft)).toEqual(["cases.ts"]);
});

test("a deletion is a change like any other", () => {
  const { changes, draft } = sent(type(opened(), null));
  expect(shownFiles(draft)).toEqual({ "cases.ts": "theirs" });
  expect(afterSave(draft, changes, { ...nothing, revision: 5 }).files).toEqual({ "cases.ts": "theirs" });
});

test("long texts are sent one after the other", () => {
  const draft = type(type(opened(), "a".repeat(90)), "b".repeat(90), "cases.ts");
  expect(changesToSend(draft, 100)).toHaveLength(1);
});

/** A server as server/authoring/draft.ts is one, with a page that types, sends, loses answers and hears of others. */
type Step =
  | { do: "type"; path: string; text: string | null }
  | { do: "send"; isAnswerLost: boolean }
  | { do: "hear" }
  | { do: "other"; path: string; text: string }
  | { do: "decide"; whose: "mine" | "theirs" };

const path = fc.constantFrom(PROMPT, "cases.ts");
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("type" as const), path, text: fc.constantFrom("a", "b", "c", null) }),
  fc.record({ do: fc.constant("send" as const), isAnswerLost: fc.boolean() }),
  fc.record({ do: fc.constant("hear" as const) }),
  fc.record({ do: fc.constant("other" as const), path, text: fc.constantFrom("x", "y") }),
  fc.record({ do: fc.constant("decide" as const), whose: fc.constantFrom("mine" as const, "theirs" as const) }),
);

test("however saves, losses and others' saves follow each other, page and server agree in the end and nothing is overwritten unseen", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let files: Files = { [PROMPT]: "begun" };
      const log: { revision: number; path: string; text: string | null; isOther: boolean }[] = [];
      let page = openWith({ files, revision: 0 }, {});
      const write = (changes: readonly FileChange[], isOther: boolean) => {
        const revision = (log.at(-1)?.revision ?? 0) + 1;
        log.push(...changes.map(({ path, text }) => ({ revision, path, text, isOther })));
      };
      const save = (isAnswerLost: boolean) => {
        const changes = changesToSend(page, 1e6);
        page = withSent(page, changes);
        const changedSince = new Set(log.filter((one) => one.revision > page.revision).map((one) => one.path));
        const decided = decideSave({ files, changedSince }, changes);
        // What another wrote is only ever replaced by somebody who has seen it.
        for (const { path: written } of decided.written) expect(changedSince.has(written)).toBe(false);
        if (decided.written.length > 0) write(decided.written, false);
        const others = [...changedSince]
          .filter((changed) => !changes.some((one) => one.path === changed))
          .map((changed) => ({ path: changed, text: files[changed] ?? null }));
        files = decided.files;
        const revision = log.at(-1)?.revision ?? 0;
        if (!isAnswerLost) page = afterSave(page, changes, { ...decided, others, revision });
      };
      for (const one of steps) {
        if (one.do === "type") page = typeInto(page, one);
        if (one.do === "send") save(one.isAnswerLost);
        if (one.do === "other" && files[one.path] !== one.text) {
          files = { ...files, [one.path]: one.text };
          write([one], true);
        }
        if (one.do === "hear") {
          const changed = new Set(log.filter(({ revision }) => revision > page.revision).map((each) => each.path));
          const changes = [...changed].map((each) => ({ path: each, text: files[each] ?? null }));
          page = takeOver(page, { revision: log.at(-1)?.revision ?? 0, changes });
        }
        if (one.do === "decide") for (const contested of conflictsOf(page)) page = resolve(page, contested, one.whose);
      }
      for (let round = 0; round < 3; round++) {
        save(false);
        for (const contested of conflictsOf(page)) page = resolve(page, contested, "mine");
      }
      expect(page.files).toEqual(files);
      expect(shownFiles(page)).toEqual(files);
      expect(page.edits).toEqual({});
    }),
    { numRuns: 2000 },
  );
});
