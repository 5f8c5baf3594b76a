import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  type DraftStatus,
  keepDraft,
  LONGEST_PAUSE_MS,
  PAUSE_MS,
  type SaveAnswer,
} from "#components/workbench/draft-keeper.ts";
import type { DraftRecord, OtherText } from "#components/workbench/draft-record.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const savedAt = "2026-01-01T12:00:00.000Z";
const saved = (revision: number, other: OtherText | null = null): SaveAnswer => ({
  outcome: "saved",
  revision,
  savedAt,
  other,
});

/** A keeper over a server that answers as told, in order, and the traces it leaves. */
function aKeeper(answers: (SaveAnswer | Promise<SaveAnswer>)[], record: Partial<DraftRecord> = {}) {
  const stored: DraftRecord[] = [];
  const sent: [code: string, revision: number, isLast: boolean][] = [];
  const statuses: DraftStatus[] = [];
  const others: (OtherText | null)[] = [];
  const keeper = keepDraft({
    record: { code: "", changedAt: savedAt, revision: 1, isSaved: true, sentCodes: [], ...record },
    store: (next) => stored.push(next),
    send: async (...text) => {
      sent.push(text);
      return answers.shift() ?? { outcome: "unreachable" };
    },
    now: () => savedAt,
    onStatus: (status) => statuses.push(status),
    onOther: (other) => others.push(other),
  });
  return { keeper, stored, sent, statuses, others };
}

test("keepDraft writes each key to the browser at once", () => {
  const { keeper, stored, sent } = aKeeper([]);
  keeper.change("a");
  keeper.change("ab");
  expect(stored.map(({ code, isSaved }) => [code, isSaved])).toEqual([
    ["a", false],
    ["ab", false],
  ]);
  expect(sent).toEqual([]);
});

test("keepDraft sends one text after a pause in typing", async () => {
  const { keeper, sent, statuses, stored } = aKeeper([saved(2)]);
  keeper.change("a");
  keeper.change("ab");
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(sent).toEqual([["ab", 1, false]]);
  expect(statuses.at(-1)).toBe("saved");
  expect(stored.at(-1)).toMatchObject({ revision: 2, isSaved: true, sentCodes: [] });
});

test("keepDraft sends within two seconds although typing never pauses", async () => {
  const { keeper, sent } = aKeeper([saved(2)]);
  for (let elapsedMs = 0; elapsedMs <= LONGEST_PAUSE_MS; elapsedMs += 100) {
    keeper.change(`text ${elapsedMs}`);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(sent).toHaveLength(1);
});

test("keepDraft sends what was typed during a save afterwards, over the new revision", async () => {
  let answer: (answer: SaveAnswer) => void = () => undefined;
  const slow = new Promise<SaveAnswer>((resolve) => {
    answer = resolve;
  });
  const { keeper, sent, statuses } = aKeeper([slow, saved(3)]);
  keeper.change("first");
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  keeper.change("second");
  await vi.advanceTimersByTimeAsync(LONGEST_PAUSE_MS);
  expect(sent).toHaveLength(1);
  answer(saved(2));
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(sent.at(-1)).toEqual(["second", 2, false]);
  expect(statuses.at(-1)).toBe("saved");
});

test("keepDraft tries again by itself when the server cannot be reached, and says so meanwhile", async () => {
  const { keeper, sent, statuses } = aKeeper([{ outcome: "unreachable" }, saved(2)]);
  keeper.change("a");
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(statuses.at(-1)).toBe("unreachable");
  await vi.advanceTimersByTimeAsync(2000);
  expect(sent).toHaveLength(2);
  expect(statuses.at(-1)).toBe("saved");
});

test("keepDraft waits for the person when the session is over, and saves once they are back", async () => {
  const { keeper, sent, statuses } = aKeeper([{ outcome: "signed-out" }, saved(2)]);
  keeper.change("a");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(statuses.at(-1)).toBe("signed-out");
  keeper.retry();
  await vi.advanceTimersByTimeAsync(0);
  expect(statuses.at(-1)).toBe("saved");
});

test("keepDraft repeats the server's words when it refuses a text", async () => {
  const { keeper, statuses } = aKeeper([{ outcome: "refused", message: "Too long." }]);
  keeper.change("a");
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(statuses.at(-1)).toEqual({ refused: "Too long." });
});

test("keepDraft sends what is unsaved when the page goes, without waiting for a save underway", async () => {
  const { keeper, sent } = aKeeper([new Promise(() => undefined), saved(3)]);
  keeper.change("first");
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  keeper.change("second");
  keeper.leave();
  expect(sent.at(-1)).toEqual(["second", 1, true]);
});

test("keepDraft offers another device's text, but not its own that crossed with a later one", async () => {
  const foreign = { code: "foreign", savedAt };
  const { keeper, others } = aKeeper([saved(2, foreign), saved(4, { code: "foreign too", savedAt })]);
  keeper.change("a");
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(others).toEqual([foreign]);

  const own = aKeeper([saved(2), saved(3, { code: "first", savedAt })]);
  own.keeper.change("first");
  await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
  own.keeper.leave();
  own.keeper.change("second");
  own.keeper.leave();
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(own.others).toEqual([null]);
});

test("keepDraft saves at once what an earlier page could not", async () => {
  const { sent } = aKeeper([saved(2)], { code: "left over", isSaved: false });
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([["left over", 1, false]]);
});
