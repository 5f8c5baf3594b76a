import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  keepExerciseDraft,
  LONGEST_PAUSE_MS,
  PAUSE_MS,
  type Save,
  type SaveAnswer,
} from "#components/authoring/draft-keeper.ts";
import type { DraftStatus } from "#components/workbench/draft-keeper.ts";
import { type Edit, openWith } from "#domain/authoring/open-draft.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const PROMPT = "prompt.md";
const saved = (revision: number, change: Partial<SaveAnswer> = {}): SaveAnswer =>
  ({ outcome: "saved", revision, conflicts: [], refused: [], others: [], problems: [], ...change }) as SaveAnswer;

function aKeeper({
  kept = {},
  answers,
}: {
  kept?: Record<string, Edit>;
  answers: (SaveAnswer | Promise<SaveAnswer>)[];
}) {
  const heard = { sent: [] as Save[], status: "saved" as DraftStatus, stored: kept, problems: [] as unknown[] };
  const keeper = keepExerciseDraft({
    draft: openWith({ files: { [PROMPT]: "begun", "cases.ts": "begun" }, revision: 1 }, kept),
    store: (edits) => {
      heard.stored = edits;
    },
    send: async (save) => {
      heard.sent.push(save);
      return answers.shift() ?? { outcome: "unreachable" };
    },
    onChange: () => {},
    onStatus: (status) => {
      heard.status = status;
    },
    onProblems: (problems) => {
      heard.problems = problems;
    },
  });
  return { keeper, heard };
}
const type = (keeper: ReturnType<typeof aKeeper>["keeper"], text: string) =>
  keeper.write([{ path: PROMPT, text }], true);

test("what is typed is in the browser at once and on the server after a pause, never later than two seconds", async () => {
  const { keeper, heard } = aKeeper({ answers: [saved(2)] });
  for (let ms = 0; ms < 2000 && heard.sent.length === 0; ms += 100) {
    type(keeper, `typed for ${ms} ms`);
    expect(heard.stored[PROMPT]?.text).toBe(`typed for ${ms} ms`);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(heard.sent[0]?.revision).toBe(1);
  expect(PAUSE_MS).toBeLessThan(LONGEST_PAUSE_MS);
  expect(LONGEST_PAUSE_MS).toBeLessThan(2000);
});

test("saved is said once the server has all of it, and then the browser keeps nothing", async () => {
  const { keeper, heard } = aKeeper({ answers: [saved(2)] });
  type(keeper, "mine");
  expect(heard.status).toBe("saving");
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(heard).toMatchObject({ status: "saved", stored: {} });
});

test("while the server is away the text stays in the browser, and is sent again until it is taken", async () => {
  const { keeper, heard } = aKeeper({ answers: [{ outcome: "unreachable" }, { outcome: "unreachable" }, saved(2)] });
  type(keeper, "mine");
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(heard).toMatchObject({ status: "unreachable", stored: { [PROMPT]: { text: "mine" } } });
  await vi.advanceTimersByTimeAsync(2000 + 4000);
  expect(heard.sent).toHaveLength(3);
  expect(heard).toMatchObject({ status: "saved", stored: {} });
});

test("what an earlier page could not save is sent as soon as the next one opens", async () => {
  const { heard } = aKeeper({ kept: { [PROMPT]: { text: "mine", base: "begun", sent: [] } }, answers: [saved(2)] });
  await vi.advanceTimersByTimeAsync(0);
  expect(heard.sent).toEqual([{ revision: 1, changes: [{ path: PROMPT, text: "mine" }] }]);
});

test("a session that has ended is said, and the text waits", async () => {
  const { keeper, heard } = aKeeper({ answers: [{ outcome: "signed-out" }, saved(2)] });
  type(keeper, "mine");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heard).toMatchObject({ status: "signed-out", stored: { [PROMPT]: { text: "mine" } } });
  keeper.retry();
  await vi.advanceTimersByTimeAsync(0);
  expect(heard.status).toBe("saved");
});

test("a conflict holds back its own file and no other, until it is decided", async () => {
  const conflict = saved(3, { conflicts: [{ path: PROMPT, theirs: "theirs" }] } as Partial<SaveAnswer>);
  const { keeper, heard } = aKeeper({ answers: [conflict, saved(4), saved(5)] });
  type(keeper, "mine");
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(heard.status).toEqual({ refused: "Decide what becomes of prompt.md." });
  keeper.write([{ path: "cases.ts", text: "mine" }], true);
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(heard.sent[1]?.changes.map(({ path }) => path)).toEqual(["cases.ts"]);
  keeper.decide(PROMPT, "mine");
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(heard.sent[2]).toEqual({ revision: 4, changes: [{ path: PROMPT, text: "mine" }] });
  expect(heard.status).toBe("saved");
});

test("a file that cannot be kept is said with its reason, and the others are saved", async () => {
  const { keeper, heard } = aKeeper({ answers: [saved(2)] });
  keeper.write([{ path: PROMPT, text: "a".repeat(300_000) }], true);
  keeper.write([{ path: "cases.ts", text: "mine" }], true);
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(heard.sent).toEqual([{ revision: 1, changes: [{ path: "cases.ts", text: "mine" }] }]);
  expect(heard.status).toEqual({ refused: "prompt.md has 300,000 bytes; 262,144 are allowed." });
  expect(heard.stored[PROMPT]?.text).toHaveLength(300_000);
});

test("one save is under way at a time, but for the one as the page goes", async () => {
  const first = Promise.withResolvers<SaveAnswer>();
  const { keeper, heard } = aKeeper({ answers: [first.promise, saved(3)] });
  type(keeper, "mine");
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  type(keeper, "mine, longer");
  await vi.advanceTimersByTimeAsync(5000);
  expect(heard.sent).toHaveLength(1);
  keeper.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(heard.sent).toHaveLength(2);
});

test("what others saved is taken over without being sent back", async () => {
  const { keeper, heard } = aKeeper({ answers: [] });
  keeper.hear({ revision: 2, changes: [{ path: PROMPT, text: "theirs" }] });
  await vi.advanceTimersByTimeAsync(5000);
  expect(keeper.read().files[PROMPT]).toBe("theirs");
  expect(heard.sent).toEqual([]);
});
