import { expect, test } from "vitest";
import {
  begun,
  inForm,
  newItem,
  newPart,
  OPTION_FORMS,
  PART_FORMS,
  TOLERANCE_FORMS,
} from "#domain/authoring/part-forms.ts";
import { readCatalog } from "#exercises/catalog.ts";
import { AnyPart } from "#grader/by-hand/part.ts";

const KINDS = Object.keys(PART_FORMS) as AnyPart["kind"][];

const catalogs = await Promise.all(["exercises", "server/authoring/templates"].map(readCatalog));
const parts = catalogs
  .flatMap(({ exercises }) => exercises)
  .filter(({ kind }) => kind === "by-hand")
  .flatMap(({ files }) => JSON.parse(files["exercise.json"]!).parts);

/** As the field for the kind does it. */
function asKind(part: Record<string, unknown>, to: AnyPart["kind"], remembered = {}) {
  const changed = inForm(part, { forms: PART_FORMS, from: String(part.kind), to, remembered });
  return { ...changed, record: begun(changed.record, to) };
}

test("every part of the catalogue goes through every kind and comes back as it was, to the order of its names", () => {
  expect(parts.length).toBeGreaterThan(80);
  for (const part of parts) {
    let now = asKind({ ...part, unknown: [1] }, part.kind);
    for (const kind of KINDS) now = asKind(now.record, kind, now.remembered);
    now = asKind(now.record, part.kind, now.remembered);
    expect(JSON.stringify(now.record)).toBe(JSON.stringify({ ...part, unknown: [1] }));
  }
});

test.each(KINDS)(
  "a part that becomes one of kind %s keeps what it shares, and has nothing that the kind does not know",
  (kind) => {
    for (const part of parts) {
      const { record } = asKind({ ...part, unknown: [1] }, kind);
      const known = PART_FORMS[kind]!;
      expect(Object.keys(record).filter((name) => !known.includes(name))).toEqual(["unknown"]);
      for (const name of Object.keys(part).filter((other) => other !== "kind" && known.includes(other)))
        expect(record[name]).toEqual(part[name]);
    }
  },
);

test("what was emptied or changed since stays so", () => {
  const first = asKind({ id: "a", kind: "number", points: 2, tolerance: { reason: "R" } }, "choice");
  const { points: _, ...without } = first.record;
  const back = asKind({ ...without, title: "B" }, "number", first.remembered);
  expect(back.record).toEqual({ id: "a", kind: "number", title: "B", tolerance: { reason: "R" } });
});

test("what another part had is not remembered for this one", () => {
  const { remembered } = asKind({ id: "a", kind: "choice", options: [1, 2] }, "number");
  expect(asKind({ id: "b", kind: "number" }, "choice", remembered).record.options).not.toEqual([1, 2]);
});

test.each(["constructor", "essay", ""])(
  "a part of the kind %j, which there is not, loses nothing by becoming one",
  (kind) => {
    const part = { id: "a", kind, length: 3, tolerance: { reason: "R" } };
    expect(asKind(part, "vector", { id: "a", rows: 2 }).record).toEqual({ ...part, kind: "vector" });
  },
);

test("a tolerance and an option change their form and come back", () => {
  const tolerance = { absolute: 0.1, relative: 0, reason: "R", unknown: 1 };
  const digits = inForm(tolerance, { forms: TOLERANCE_FORMS, from: "distance", to: "digits", remembered: {} });
  expect(digits.record).toEqual({ reason: "R", unknown: 1 });
  const back = inForm(digits.record, { forms: TOLERANCE_FORMS, from: "digits", to: "distance", ...digits });
  expect(back.record).toEqual(tolerance);

  const wrong = { id: "a", text: "A", explanation: "E" };
  const right = inForm(wrong, { forms: OPTION_FORMS, from: "wrong", to: "right", remembered: {} });
  expect(right.record).toEqual({ id: "a", text: "A" });
  const again = { ...right.record, right: true };
  expect(inForm(again, { forms: OPTION_FORMS, from: "right", to: "wrong", ...right }).record).toEqual(wrong);
});

test("a new part, option or step has an id of its own", () => {
  expect(newPart([{ id: "part" }, 5]).id).toBe("part2");
  expect(newItem([{ id: "wrong" }], "wrong", { explanation: "" })).toEqual({ id: "wrong2", text: "", explanation: "" });
});

test.each(KINDS)("what a part of kind %s begins with lacks only what is to be written", (kind) => {
  const part = begun({ id: "a", title: "A", prompt: "A?" }, kind);
  const faults = AnyPart.safeParse(part).error?.issues ?? [];
  expect(faults.filter(({ code }) => code === "unrecognized_keys")).toEqual([]);
  expect(faults.map(({ path }) => path.at(-1)).filter((name) => name === "kind" || name === "id")).toEqual([]);
});
