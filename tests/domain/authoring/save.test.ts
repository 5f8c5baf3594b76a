import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_EXERCISE_BYTES, MAX_FILE_BYTES, MAX_FILES, pathFault, sizeFault } from "#domain/authoring/file-rules.ts";
import { changesBetween, filesAt, type Save, sittingsOf } from "#domain/authoring/history.ts";
import { decideSave, type Files, withFile } from "#domain/authoring/save.ts";
import * as folder from "#exercises/folder.ts";

const FILES: Files = { "prompt.md": "old", "reference.ts": "old" };

test.each([
  ["a file nobody else has changed", [], "new", { written: 1, conflicts: 0, after: "new" }],
  ["a file changed meanwhile", ["prompt.md"], "new", { written: 0, conflicts: 1, after: "old" }],
  ["a file changed meanwhile to the same text", ["prompt.md"], "old", { written: 0, conflicts: 0, after: "old" }],
  ["a file while another one was changed", ["reference.ts"], "new", { written: 1, conflicts: 0, after: "new" }],
  ["a deletion", [], null, { written: 1, conflicts: 0, after: undefined }],
  ["a deletion of what was changed meanwhile", ["prompt.md"], null, { written: 0, conflicts: 1, after: "old" }],
])("a save of %s", (_, changedSince, text, expected) => {
  const decided = decideSave({ files: FILES, changedSince: new Set(changedSince) }, [{ path: "prompt.md", text }]);
  expect({
    written: decided.written.length,
    conflicts: decided.conflicts.length,
    after: decided.files["prompt.md"],
  }).toEqual(expected);
});

test("one file in conflict does not hold up the others, and both texts are told", () => {
  const changes = [
    { path: "prompt.md", text: "mine" },
    { path: "reference.ts", text: "mine" },
  ];
  const decided = decideSave({ files: FILES, changedSince: new Set(["prompt.md"]) }, changes);
  expect(decided).toEqual({
    files: { "prompt.md": "old", "reference.ts": "mine" },
    written: [{ path: "reference.ts", text: "mine", before: "old" }],
    conflicts: [{ path: "prompt.md", theirs: "old" }],
    refused: [],
  });
});

test("a file that is too large or strangely called is refused by itself", () => {
  const changes = [
    { path: "prompt.md", text: "a".repeat(MAX_FILE_BYTES + 1) },
    { path: "../secret.ts", text: "x" },
    { path: "mistakes/new.ts", text: "x" },
  ];
  const { refused, written } = decideSave({ files: FILES, changedSince: new Set() }, changes);
  expect(refused).toEqual([
    { path: "prompt.md", rule: "has 262,145 bytes; 262,144 are allowed" },
    { path: "../secret.ts", rule: expect.stringContaining("in no folder of an exercise") },
  ]);
  expect(written.map(({ path }) => path)).toEqual(["mistakes/new.ts"]);
});

test("there is no file beyond the last one allowed, but those that are there can be changed and deleted", () => {
  const names = Array.from({ length: MAX_FILES }, (_, i) => [`mistakes/m${i}.ts`, "x"]);
  const files: Files = Object.fromEntries(names);
  const save = (path: string, text: string | null) => decideSave({ files, changedSince: new Set() }, [{ path, text }]);
  expect(save("mistakes/one-more.ts", "x").refused[0]?.rule).toContain("201");
  expect(save("mistakes/m0.ts", "y").written).toHaveLength(1);
  expect(save("mistakes/m0.ts", null).written).toHaveLength(1);
});

test.each([
  ["exercise.json", true],
  ["types.d.ts", true],
  ["mistakes/tanh-left-out.ts", true],
  ["parts/program/cases.ts", true],
  ["parts/program/mistakes/none.ts", true],
  ["notes.md", true],
  ["../exercise.json", false],
  ["mistakes/../../x.ts", false],
  ["/etc/passwd", false],
  ["mistakes//x.ts", false],
  ["mistakes\\x.ts", false],
  ["deep/down/x.ts", false],
  [".env", false],
  ["mistakes/.hidden.ts", false],
  ["mistakes/", false],
  ["a b.ts", false],
  ["prömpt.md", false],
  ["x\u0000.ts", false],
  ["__proto__", false],
  ["constructor", false],
  ["", false],
  [`mistakes/${"a".repeat(200)}.ts`, false],
])("the path %j: %s", (path, isFine) => {
  expect(pathFault(path) === null).toBe(isFine);
});

test("a size is counted in bytes, not in letters", () => {
  expect(sizeFault("a".repeat(MAX_FILE_BYTES))).toBeNull();
  expect(sizeFault("ä".repeat(MAX_FILE_BYTES / 2 + 1))).toContain("262,146 bytes");
});

test("a file that differs from another by capital letters alone is refused", () => {
  const { refused } = decideSave({ files: FILES, changedSince: new Set() }, [{ path: "Prompt.md", text: "x" }]);
  expect(refused[0]?.rule).toContain("differs from prompt.md");
});

test("an exercise grows up to the bound of all its files together, and may always shrink", () => {
  const eight = Array.from({ length: 8 }, (_, i) => [`mistakes/m${i}.ts`, "x".repeat(MAX_EXERCISE_BYTES / 8)]);
  const save = (files: Files, path: string, text: string | null) =>
    decideSave({ files, changedSince: new Set() }, [{ path, text }]);
  const full: Files = Object.fromEntries(eight);
  expect(save(full, "prompt.md", "x").refused).toEqual([
    {
      path: "prompt.md",
      rule: "cannot be kept like this: all files of the exercise together have 2,097,153 bytes; 2,097,152 are allowed",
    },
  ]);
  expect(save(full, "prompt.md", "").written).toHaveLength(1);
  const above: Files = { ...full, "prompt.md": "from before there was a bound" };
  expect(save(above, "mistakes/m0.ts", "smaller").written).toHaveLength(1);
  expect(save(above, "mistakes/m0.ts", null).written).toHaveLength(1);
  expect(save(above, "prompt.md", "from long before there was a bound").refused).toHaveLength(1);
});

test("no draft has a file that a folder or an archive could not have", () => {
  expect({ bytes: MAX_FILE_BYTES, files: MAX_FILES }).toEqual({
    bytes: folder.MAX_FILE_BYTES,
    files: folder.MAX_FILES,
  });
  const names = fc.string({
    unit: fc.constantFrom(..."aZ09_-./ con parts mistakes".split(""), "parts/", "mistakes/", ".ts"),
  });
  const paths = fc.oneof(
    names,
    fc.constantFrom("con.ts", "mistakes/nul.ts", "parts/aux/cases.ts", "parts/x.ts", "com1.md"),
  );
  fc.assert(
    fc.property(paths, (given) => {
      if (pathFault(given) === null) expect(folder.pathFault(given)).toBeNull();
    }),
    { numRuns: 5000 },
  );
});

const path = fc.constantFrom("prompt.md", "reference.ts", "cases.ts", "mistakes/a.ts");
const text = fc.constantFrom("", "one", "two", null);
const change = fc.record({ path, text });

test("the files of any revision come back from those of now and the changes since", () => {
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 12 }), (saves) => {
      let files: Files = {};
      const states = [files];
      const changes: Parameters<typeof filesAt>[1][number][] = [];
      for (const [i, save] of saves.entries()) {
        const { written, files: next } = decideSave({ files, changedSince: new Set() }, save);
        // One save of a file per revision, as the table has it: the last one counts, from what was there first.
        const whole = changesBetween(files, next);
        expect(written.length).toBeGreaterThanOrEqual(whole.length);
        changes.push(...whole.map((one) => ({ ...one, revision: i + 1 })));
        files = next;
        states.push(files);
      }
      for (const [revision, state] of states.entries())
        expect(
          filesAt(
            files,
            changes.filter((one) => one.revision > revision),
          ),
        ).toEqual(state);
    }),
  );
});

test("changes between two sets of files lead from one to the other", () => {
  const files = fc.dictionary(path, fc.constantFrom("one", "two"));
  fc.assert(
    fc.property(files, files, (from, to) => {
      expect(changesBetween(from, to).reduce(withFile, from)).toEqual(to);
    }),
  );
});

const ANN = { id: "a", name: "Ann" };
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
const aSave = (revision: number, minute: number, by: Save["by"] = ANN, paths = ["prompt.md"]): Save => ({
  ...{ revision, paths, by },
  at: at(minute),
});

test("saves that follow each other are one sitting; another person or a pause begins the next", () => {
  const bob = { id: "b", name: "Bob" };
  const saves = [
    aSave(6, 30),
    aSave(5, 22, bob),
    aSave(4, 21),
    aSave(3, 18, ANN, ["cases.ts"]),
    aSave(2, 10),
    aSave(1, 9),
  ];
  expect(sittingsOf(saves)).toEqual([
    { revision: 6, first: 6, paths: ["prompt.md"], by: "Ann", from: at(30), until: at(30) },
    { revision: 5, first: 5, paths: ["prompt.md"], by: "Bob", from: at(22), until: at(22) },
    { revision: 4, first: 3, paths: ["cases.ts", "prompt.md"], by: "Ann", from: at(18), until: at(21) },
    { revision: 2, first: 1, paths: ["prompt.md"], by: "Ann", from: at(9), until: at(10) },
  ]);
});
