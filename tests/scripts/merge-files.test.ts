import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeFiles } from "#scripts/exchange/merge.ts";
import { knownOf } from "#scripts/exchange/state.ts";

type Text = string | null;
const filesOf = (text: Text): Record<string, string> => (text === null ? {} : { "a.ts": text });

/** What becomes of one file, given what both had, what is here and what is there; null: no such file. */
function mergeOne([base, mine, theirs]: [Text, Text, Text], prefer: "theirs" | "mine" | null = null): string {
  const sides = { known: knownOf(filesOf(base)), mine: filesOf(mine), theirs: filesOf(theirs), prefer };
  const { taken, kept, conflicts } = mergeFiles(sides);
  if (conflicts.length > 0) return "conflict";
  if (kept.length > 0) return "kept";
  return taken.length > 0 ? `taken: ${taken[0]!.text}` : "same";
}

test.each<[string, [Text, Text, Text], string]>([
  ["nobody changed", ["a", "a", "a"], "same"],
  ["both changed alike", ["a", "b", "b"], "same"],
  ["both deleted", ["a", null, null], "same"],
  ["changed there", ["a", "a", "b"], "taken: b"],
  ["new there", [null, null, "b"], "taken: b"],
  ["deleted there", ["a", "a", null], "taken: null"],
  ["changed here", ["a", "b", "a"], "kept"],
  ["new here", [null, "b", null], "kept"],
  ["deleted here", ["a", null, "a"], "kept"],
  ["changed on both sides", ["a", "b", "c"], "conflict"],
  ["changed here and deleted there", ["a", "b", null], "conflict"],
  ["deleted here and changed there", ["a", null, "c"], "conflict"],
  ["new on both sides", [null, "b", "c"], "conflict"],
])("a file that was %s", (_, texts, outcome) => {
  expect(mergeOne(texts)).toBe(outcome);
  if (outcome !== "conflict") expect(mergeOne(texts, "theirs")).toBe(outcome);
  else {
    expect(mergeOne(texts, "theirs")).toBe(`taken: ${texts[2]}`);
    expect(mergeOne(texts, "mine")).toBe("kept");
  }
});

test("where both never met, whatever differs is a conflict, and what is on one side alone is none", () => {
  const sides = {
    known: null,
    mine: { a: "1", b: "2", same: "s" },
    theirs: { a: "3", c: "4", same: "s" },
    prefer: null,
  };
  expect(mergeFiles(sides)).toEqual({ taken: [{ path: "c", text: "4" }], kept: ["b"], conflicts: ["a"] });
});

const files = fc.dictionary(fc.constantFrom("a", "b", "c", "__proto__"), fc.constantFrom("1", "2", "3"));

test("what nobody but me changed is never taken from me, and what I did not change is never kept from them", () => {
  fc.assert(
    fc.property(files, files, files, (base, mine, theirs) => {
      const { taken, kept, conflicts } = mergeFiles({ known: knownOf(base), mine, theirs, prefer: null });
      const of = (all: Record<string, string>, path: string) => (Object.hasOwn(all, path) ? all[path] : null);
      for (const { path, text } of taken) {
        expect(of(mine, path)).toBe(of(base, path));
        expect(text).toBe(of(theirs, path));
      }
      for (const path of kept) expect(of(theirs, path)).toBe(of(base, path));
      for (const path of conflicts) {
        expect(of(mine, path)).not.toBe(of(base, path));
        expect(of(theirs, path)).not.toBe(of(base, path));
        expect(of(mine, path)).not.toBe(of(theirs, path));
      }
    }),
  );
});
