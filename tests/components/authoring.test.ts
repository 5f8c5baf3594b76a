import { expect, test } from "vitest";
import { fileWords, inReadingOrder, NEW_FILES } from "#components/authoring/file-words.ts";
import { formulaFaults } from "#components/authoring/formula-faults.ts";
import { messageOf, withNames } from "#components/authoring/with-names.ts";
import { markdownToHtml } from "#components/markdown-html.ts";
import { pathFault } from "#domain/authoring/file-rules.ts";
import { readCatalog } from "#exercises/catalog.ts";

test("each formula that KaTeX cannot read is named once, with why; code and prices are no formulas", () => {
  const faults = formulaFaults("$\\nosuchthing$ and $\\frac{1$, again $\\nosuchthing$, `$\\no$`, $x^2$");
  expect(faults).toHaveLength(2);
  expect(faults[0]).toMatch(/^\\nosuchthing: Undefined control sequence/);
});

test("a number of a variant stands as its name, in text and in formulas that can be read", () => {
  const { filled, hasNames } = withNames("A {{ a }} and $x = {{first_row|tex}}$");
  expect(hasNames).toBe(true);
  expect(filled).toContain("⟨a⟩");
  expect(formulaFaults(filled)).toEqual([]);
  expect(markdownToHtml(filled)).toContain("first");
  expect(withNames("nothing").hasNames).toBe(false);
});

test("the message of a mistake is the comment that it begins with", () => {
  expect(messageOf("/**\n * One line,\n * and **another**.\n */\nexport const x = 1;")).toBe(
    "One line,\nand **another**.",
  );
  expect(messageOf("export const x = 1;\n/** too late */")).toBe("");
});

const templates = (await readCatalog("server/authoring/templates")).exercises;

test.each(templates)("every file of the template $slug has words, in the order in which it is read", ({ files }) => {
  const paths = Object.keys(files);
  const ordered = inReadingOrder(paths);
  expect(ordered.slice(0, 2)).toEqual(["exercise.json", "prompt.md"]);
  expect(ordered.toSorted()).toEqual(paths.toSorted());
  for (const path of paths) expect(fileWords(path)).not.toContain("No exercise has such a file");
});

test("every kind of file that can be added has a path that can be kept", () => {
  for (const { pattern } of NEW_FILES)
    expect(pathFault(pattern.replace("#", pattern === "#" ? "a.ts" : "a"))).toBeNull();
});
