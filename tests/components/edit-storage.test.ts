import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { placeOf, readKeptEdits, storeEdits } from "#components/authoring/edit-storage.ts";
import { statusWords } from "#components/workbench/draft-status-line.tsx";
import { markOf } from "#domain/authoring/text-mark.ts";

const PLACE = placeOf("ann", "gru");
const edit = (text: string | null, sent: string[] = []) => ({ text, base: "begun", sent });

/** A browser's storage with room for so many characters. */
function aStorage(room: number) {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem(key: string, value: string) {
      const others = [...items].filter(([other]) => other !== key);
      if (others.reduce((sum, [, text]) => sum + text.length, value.length) > storage.room)
        throw new DOMException("full", "QuotaExceededError");
      items.set(key, value);
    },
    removeItem: (key: string) => void items.delete(key),
    room,
  };
  // The keys of a storage are its own enumerable properties.
  const asBrowsersDo = new Proxy(storage, {
    ownKeys: () => [...items.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
  vi.stubGlobal("localStorage", asBrowsersDo);
  return { storage, items };
}
beforeEach(() => void aStorage(1000));
afterEach(() => void vi.unstubAllGlobals());

test("what was stored is read again, file by file, and is gone once it is saved", () => {
  const store = storeEdits(PLACE);
  const edits = { "prompt.md": edit("typed", [markOf("typed")]), "judge.ts": edit(null) };
  expect(store(edits)).toBe(true);
  expect(readKeptEdits(PLACE)).toEqual(edits);
  expect(readKeptEdits(placeOf("bob", "gru"))).toEqual({});
  expect(store({ "judge.ts": edits["judge.ts"] })).toBe(true);
  expect(readKeptEdits(PLACE)).toEqual({ "judge.ts": edits["judge.ts"] });
});

test("what another page has stored since is not taken away with what is saved here", () => {
  const [here, there] = [storeEdits(PLACE), storeEdits(PLACE)];
  here({ "prompt.md": edit("mine") });
  there({ "prompt.md": edit("the other tab's") });
  here({});
  expect(readKeptEdits(PLACE)).toEqual({ "prompt.md": edit("the other tab's") });
  there({});
  expect(readKeptEdits(PLACE)).toEqual({});
});

test("what there is no room for is told, keeps nothing else out, and is stored as soon as there is room", () => {
  const { storage } = aStorage(200);
  const store = storeEdits(PLACE);
  const edits = { "prompt.md": edit("long".repeat(100)), "cases.ts": edit("short") };
  expect(store(edits)).toBe(false);
  expect(Object.keys(readKeptEdits(PLACE))).toEqual(["cases.ts"]);
  expect(store(edits)).toBe(false);
  storage.room = 1000;
  expect(store(edits)).toBe(true);
  expect(readKeptEdits(PLACE)).toEqual(edits);
});

test("a storage that is forbidden is one without room", () => {
  vi.stubGlobal("localStorage", null);
  expect(readKeptEdits(PLACE)).toEqual({});
  expect(storeEdits(PLACE)({ "prompt.md": edit("typed") })).toBe(false);
});

test("an hour of saves that nobody answers takes no more room than a text and a few letters for each", () => {
  const sent = Array.from({ length: 2500 }, (_, i) => markOf(`${"a text of some length ".repeat(500)}${i}`));
  expect(new Set(sent).size).toBe(2500);
  expect(JSON.stringify(sent).length).toBeLessThan(100_000);
});

test("what an earlier version of the page kept is kept, whatever it noted of what it had sent", () => {
  const { items } = aStorage(1000);
  items.set(`${PLACE}prompt.md`, JSON.stringify({ text: "typed", base: null, sent: [null, "typed"] }));
  expect(readKeptEdits(PLACE)).toEqual({ "prompt.md": { text: "typed", base: null, sent: [] } });
});

test("the page never says that the browser has what it has not", () => {
  for (const status of ["unreachable", "signed-out", "browser-only", { refused: "No." }] as const) {
    expect(statusWords(status, true)).toMatch(/^Kept in this browser/);
    expect(statusWords(status, false)).toMatch(/^Not saved, and this browser has no room for it: leave this page open/);
  }
  expect(statusWords("saved", false)).toBe("Saved");
});
