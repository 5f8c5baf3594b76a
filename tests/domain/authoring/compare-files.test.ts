import fc from "fast-check";
import { expect, test } from "vitest";
import { compareFiles } from "#domain/authoring/compare-files.ts";

test("two versions are compared file by file", () => {
  const before = { "prompt.md": "Old", "reference.ts": "same", "mistakes/a.ts": "gone" };
  const after = { "prompt.md": "New", "reference.ts": "same", "mistakes/b.ts": "" };
  expect(compareFiles(before, after)).toEqual([
    { path: "mistakes/a.ts", status: "removed", before: "gone", after: "" },
    { path: "mistakes/b.ts", status: "added", before: "", after: "" },
    { path: "prompt.md", status: "changed", before: "Old", after: "New" },
    { path: "reference.ts", status: "same", before: "same", after: "same" },
  ]);
});

test("a file may have the name of what every object has", () => {
  expect(compareFiles({}, { constructor: "x" })).toMatchObject([{ status: "added", before: "" }]);
  expect(compareFiles({ toString: "x" }, {})).toMatchObject([{ status: "removed", after: "" }]);
});

const files = fc.dictionary(fc.constantFrom("a", "b", "c/d", "valueOf"), fc.string({ maxLength: 3 }));

test("what differs turns the one into the other, and back", () => {
  fc.assert(
    fc.property(files, files, (before, after) => {
      const made = { ...before };
      for (const { path, status, after: text } of compareFiles(before, after))
        if (status === "removed") delete made[path];
        else made[path] = text;
      expect(Object.entries(made).sort()).toEqual(Object.entries(after).sort());
      const mirrored = { added: "removed", removed: "added", changed: "changed", same: "same" };
      const back = compareFiles(after, before).map(({ status }) => mirrored[status]);
      expect(back).toEqual(compareFiles(before, after).map(({ status }) => status));
    }),
  );
});
