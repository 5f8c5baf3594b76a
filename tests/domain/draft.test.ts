import { expect, test } from "vitest";
import { type StoredDraft, saveDraft } from "#domain/draft.ts";

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, second));
const stored: StoredDraft = { code: "from the laptop", revision: 4, savedAt: at(0), other: null };

test("saveDraft(null, text) begins with revision 1", () => {
  expect(saveDraft(null, { code: "text", knownRevision: 0, now: at(1) })).toEqual({
    code: "text",
    revision: 1,
    savedAt: at(1),
    other: null,
  });
});

test("saveDraft replaces the text of a device that knows the latest revision", () => {
  expect(saveDraft(stored, { code: "more", knownRevision: 4, now: at(1) })).toEqual({
    code: "more",
    revision: 5,
    savedAt: at(1),
    other: null,
  });
});

test("saveDraft keeps the overtaken text aside when a second device saves", () => {
  expect(saveDraft(stored, { code: "from the phone", knownRevision: 3, now: at(1) })).toEqual({
    code: "from the phone",
    revision: 5,
    savedAt: at(1),
    other: { code: "from the laptop", savedAt: at(0) },
  });
});

test("saveDraft goes on offering the other text while one device types on", () => {
  const other = { code: "from the phone", savedAt: at(0) };
  const next = saveDraft({ ...stored, other }, { code: "more", knownRevision: 4, now: at(1) });
  expect(next.other).toEqual(other);
});

test("saveDraft stops offering a text that has become the draft", () => {
  const other = { code: "from the phone", savedAt: at(0) };
  const next = saveDraft({ ...stored, other }, { code: "from the phone", knownRevision: 4, now: at(1) });
  expect(next.other).toBeNull();
});

test("saveDraft changes nothing when the same text arrives again", () => {
  expect(saveDraft(stored, { code: stored.code, knownRevision: 1, now: at(9) })).toBe(stored);
});
