import { readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { type MetadataAt, metadataAt } from "#components/authoring/metadata-at.ts";
import { MetadataForm } from "#components/authoring/metadata-form.tsx";
import { PartFields } from "#components/authoring/parts/part-fields.tsx";
import { fieldText, typedValue } from "#domain/authoring/field-text.ts";
import { moved } from "#domain/authoring/list-changes.ts";
import { metadataFaults } from "#domain/authoring/metadata-faults.ts";
import { type FieldPath, type Metadata, readMetadata, valueAt, withValue } from "#domain/authoring/metadata-text.ts";
import { readCatalog } from "#exercises/catalog.ts";

const FIXTURE = readFileSync("tests/fixtures/exercises/every-kind-by-hand/exercise.json", "utf8");
const PROGRAM = { id: "program", kind: "code", title: "The program", prompt: "Write it." };
const SLOPE = {
  ...{ symbols: { h: { shape: [2], positive: true } }, shape: [2], only: ["h"], contains: ["tanh"] },
  ...{ mostOperations: 3, form: "product", follows: ["sum"], points: 2 },
};
/** A part of every kind, and every fact that a part can say. */
const EVERY_KIND = [
  ...Object.entries(SLOPE).map(([name, value]) => [["parts", 3, name], value] as const),
  [["parts", 5, "several"], true] as const,
  [["parts", 6], PROGRAM] as const,
].reduce((text, [path, value]) => withValue(text, path, value), FIXTURE);

const catalogs = await Promise.all(["exercises", "server/authoring/templates"].map(readCatalog));
const texts = catalogs
  .flatMap(({ exercises }) => exercises)
  .filter(({ kind }) => kind === "by-hand")
  .map(({ slug, files }) => [slug, files["exercise.json"]!] as const);

/** The places below one that have no further places below them. */
function leavesOf(value: unknown, path: FieldPath = []): FieldPath[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries = Array.isArray(value) ? value.map((one, i) => [i, one] as const) : Object.entries(value);
  return entries.flatMap(([key, one]) => leavesOf(one, [...path, key]));
}

const partsOf = (metadata: Metadata) => metadata.parts as Record<string, unknown>[];

/** Draws the fields of all parts, and answers the places that they show. */
function shownPlaces(text: string): FieldPath[] {
  const metadata = readMetadata(text)!;
  const at = metadataAt({ text, metadata, faults: {}, onChange: () => undefined });
  const places: FieldPath[] = [];
  const read: MetadataAt["read"] = (path) => {
    places.push(path);
    return at.read(path);
  };
  for (const i of partsOf(metadata).keys())
    renderToStaticMarkup(<PartFields at={{ ...at, read }} path={["parts", i]} />);
  return places;
}

/** A value as it is after its field has shown it and somebody has typed it again. */
function typedAgain(value: unknown): unknown {
  if (typeof value === "number") return typedValue(fieldText(value, "number"), "number", true);
  if (typeof value === "string") return typedValue(fieldText(value, "lines"), "lines", false);
  const isWords = Array.isArray(value) && value.every((word) => typeof word === "string");
  return isWords ? typedValue(fieldText(value, "words"), "words", false) : value;
}

test("the catalogue has exercises by hand", () => {
  expect(texts.length).toBeGreaterThan(15);
});

test.each(texts)("%s: each thing that a part says has a field", (_, text) => {
  const shown = shownPlaces(text).map((path) => path.join("."));
  const leaves = leavesOf(readMetadata(text)!.parts, ["parts"]).map((path) => path.join("."));
  const hidden = leaves.filter(
    (leaf) => !shown.some((place) => leaf === place || leaf.replace(/\.\d+$/, "") === place),
  );
  expect(hidden).toEqual([]);
});

test.each(texts)("%s: the form writes what it reads, and all else stays as it is", (_, text) => {
  const same = JSON.stringify(JSON.parse(text));
  const metadata = readMetadata(text)!;
  const places = shownPlaces(text).filter((path) => valueAt(metadata, path) !== undefined);
  expect(places.length).toBeGreaterThan(10);
  for (const path of places)
    expect(JSON.stringify(JSON.parse(withValue(text, path, typedAgain(valueAt(metadata, path)))))).toBe(same);

  const parts = partsOf(metadata);
  const turned = withValue(text, ["parts"], moved(parts, 0, parts.length - 1));
  const back = withValue(turned, ["parts"], moved(partsOf(readMetadata(turned)!), parts.length - 1, 0));
  expect(JSON.stringify(JSON.parse(back))).toBe(same);
  const longer = withValue(text, ["parts", parts.length], { id: "more" });
  expect(JSON.stringify(JSON.parse(withValue(longer, ["parts", parts.length], undefined)))).toBe(same);
});

const draw = (text: string) => renderToStaticMarkup(<MetadataForm text={text} onChange={() => undefined} />);
const escaped = (words: string) => renderToStaticMarkup(words);

/** What is wrong with any one thing of the parts: nothing there, of another type, too much, one more. */
const BROKEN = leavesOf(readMetadata(EVERY_KIND)!.parts, ["parts"]).flatMap((path) => [
  ...["", 5000, undefined].map((value) => withValue(EVERY_KIND, path, value)),
  withValue(EVERY_KIND, [...path.slice(0, -1), typeof path.at(-1) === "number" ? 9 : "stranger"], "x"),
]);

test("whatever is wrong with a part is said in the form of the part, and nothing of it above", {
  timeout: 60_000,
}, () => {
  let seen = 0;
  for (const text of BROKEN) {
    const html = draw(text);
    for (const [place, messages] of Object.entries(metadataFaults(readMetadata(text)!))) {
      expect(place).toMatch(/^parts/);
      for (const message of messages) expect(html, `${place} of ${text}`).toContain(escaped(message));
      seen++;
    }
    expect(html).not.toContain("In the text of exercise.json");
  }
  expect(seen).toBeGreaterThan(150);
});

test("every control has a name, and what is wrong with its value is its description", () => {
  const wrong = withValue(withValue(EVERY_KIND, ["parts", 2, "rows"], "two"), ["parts", 5, "options", 1, "text"], "");
  const { document } = parseHTML(draw(wrong));
  const controls = [...document.querySelectorAll("input, select, textarea")];
  const named = controls.filter(
    (control) => control.closest("label") || document.querySelector(`label[for="${control.id}"]`),
  );
  expect(controls.length).toBeGreaterThan(30);
  expect(named.length).toBe(controls.length);
  for (const button of document.querySelectorAll("button"))
    expect(button.getAttribute("aria-label") || button.textContent).toMatch(/\w/);

  const invalid = controls.filter((control) => control.getAttribute("aria-invalid") === "true");
  const told = invalid.map((control) =>
    control
      .getAttribute("aria-describedby")!
      .split(" ")
      .map((id) => document.getElementById(id)!.textContent)
      .join(" "),
  );
  expect(told).toEqual([
    expect.stringContaining("expected number, received string"),
    expect.stringContaining("Too small"),
  ]);
});

test("a part in brief says what it is; it is open where something is to be put right", () => {
  const { document } = parseHTML(draw(withValue(EVERY_KIND, ["parts", 3, "title"], "")));
  const toggles = [...document.querySelectorAll("button[aria-expanded]")];
  expect(toggles.map((toggle) => toggle.getAttribute("aria-expanded"))).toEqual(
    [0, 1, 2, 3, 4, 5, 6].map((i) => String(i === 3)),
  );
  expect(toggles[0]!.textContent).toContain("The sum (sum, number)");
});

test("what is no list and no part is shown as it is, and nothing is written over it", () => {
  const half = withValue(
    withValue(EVERY_KIND, ["parts", 0], "a matrix, later"),
    ["parts", 5, "options"],
    "two of them",
  );
  const html = draw(half);
  expect(html).toContain("&quot;a matrix, later&quot;");
  expect(html).toContain("expected array, received string");
  expect(html).not.toContain("Add an option");
});
