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

type Given = {
  kept?: Record<string, Edit>;
  answers: (SaveAnswer | Promise<SaveAnswer>)[];
  /** Whether the browser has room for what is stored. */
  hasRoom?: boolean;
};

function aKeeper({ kept = {}, answers, hasRoom = true }: Given) {
  const heard = {
    sent: [] as Save[],
    status: "saved" as DraftStatus,
    stored: kept,
    problems: [] as unknown[],
    said: [] as DraftStatus[],
  };
  const keeper = keepExerciseDraft({
    draft: openWith({ files: { [PROMPT]: "begun", "cases.ts": "begun" }, revision: 1 }, kept),
    store: (edits) => {
      if (hasRoom) heard.stored = edits;
      return hasRoom;
    },
    send: async (save) => {
      heard.sent.push(save);
      return answers.shift() ?? { outcome: "unreachable" };
    },
    onChange: () => {},
    onStatus: (status) => {
      heard.status = status;
      heard.said.push(status);
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
  expect([heard.status, heard.stored]).toEqual(["saved", {}]);
});

test("while the server is away the text stays in the browser, and is sent again until it is taken", async () => {
  const { keeper, heard } = aKeeper({ answers: [{ outcome: "unreachable" }, { outcome: "unreachable" }, saved(2)] });
  type(keeper, "mine");
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(heard).toMatchObject({ status: "unreachable", stored: { [PROMPT]: { text: "mine" } } });
  await vi.advanceTimersByTimeAsync(2000 + 4000);
  expect(heard.sent).toHaveLength(3);
  expect([heard.status, heard.stored]).toEqual(["saved", {}]);
});

test("what an earlier page could not save is sent as soon as the next one opens", async () => {
  const { heard } = aKeeper({ kept: { [PROMPT]: { text: "mine", base: "begun", sent: [] } }, answers: [saved(2)] });
  await vi.advanceTimersByTimeAsync(0);
  expect(heard.sent).toEqual([{ revision: 1, changes: [{ path: PROMPT, text: "mine" }] }]);
});

test("what an earlier page kept, and the server turns out to have, is forgotten as the next one opens", () => {
  const { heard } = aKeeper({ kept: { [PROMPT]: { text: "begun", base: "older", sent: [] } }, answers: [] });
  expect([heard.status, heard.stored, heard.sent]).toEqual(["saved", {}, []]);
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

test("while the server is away the page says so through all typing, and never that it is saving", async () => {
  const { keeper, heard } = aKeeper({ answers: Array(9).fill({ outcome: "unreachable" }) });
  type(keeper, "mine");
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  heard.said = [];
  for (let ms = 0; ms < 4000; ms += 100) {
    type(keeper, `typed for ${ms} ms`);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(heard.sent.length).toBeGreaterThan(2);
  expect(new Set(heard.said)).toEqual(new Set(["unreachable"]));
});

test("as soon as the server is heard again, what it could not be sent is sent", async () => {
  const { keeper, heard } = aKeeper({ answers: [{ outcome: "unreachable" }, saved(2)] });
  type(keeper, "mine");
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(heard.status).toBe("unreachable");
  keeper.hear({ revision: 1, changes: [] });
  await vi.advanceTimersByTimeAsync(0);
  expect([heard.status, heard.stored]).toEqual(["saved", {}]);
});

test("a page that is gone leaves what it could not save to the next one, and does not send it any more", async () => {
  const { keeper, heard } = aKeeper({ answers: [{ outcome: "unreachable" }, saved(2)] });
  type(keeper, "mine");
  keeper.leave();
  keeper.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heard.sent).toHaveLength(1);
  expect(heard.stored).toMatchObject({ [PROMPT]: { text: "mine" } });
});

test("a page whose last save is taken after it is gone leaves nothing behind in the browser", async () => {
  const answer = Promise.withResolvers<SaveAnswer>();
  const { keeper, heard } = aKeeper({ answers: [answer.promise] });
  type(keeper, "mine");
  keeper.leave();
  keeper.stop();
  expect(heard.stored[PROMPT]?.text).toBe("mine");
  answer.resolve(saved(2));
  await vi.advanceTimersByTimeAsync(0);
  expect(heard.stored).toEqual({});
});

test("a page that is gone goes on trying where the browser had no room for what was typed", async () => {
  const { keeper, heard } = aKeeper({ answers: [{ outcome: "unreachable" }, saved(2)], hasRoom: false });
  type(keeper, "mine");
  keeper.leave();
  keeper.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heard.sent.map(({ changes }) => changes)).toEqual([
    [{ path: PROMPT, text: "mine" }],
    [{ path: PROMPT, text: "mine" }],
  ]);
});
