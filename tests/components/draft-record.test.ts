import { expect, test } from "vitest";
import { type DraftRecord, openDraft, parseDraftRecord, type ServerDraft } from "#components/workbench/draft-record.ts";

const aLocal = (change: Partial<DraftRecord> = {}): DraftRecord => ({
  code: "local",
  changedAt: "2026-01-01T12:00:00.000Z",
  revision: 3,
  isSaved: false,
  sentCodes: [],
  ...change,
});
const aServer = (change: Partial<ServerDraft> = {}): ServerDraft => ({
  code: "server",
  revision: 3,
  savedAt: "2026-01-01T11:00:00.000Z",
  other: null,
  ...change,
});
const open = (local: DraftRecord | null, server: ServerDraft | null) =>
  openDraft({ local, server, starter: "starter", now: "2026-01-01T13:00:00.000Z" });

test("openDraft begins with the starter where nobody has written anything", () => {
  expect(open(null, null)).toMatchObject({ record: { code: "starter", revision: 0, isSaved: true } });
});

test("openDraft shows the server's text in a browser that has none", () => {
  expect(open(null, aServer())).toMatchObject({ record: { code: "server", revision: 3, isSaved: true } });
});

test("openDraft shows a text that never reached the server, still to be saved", () => {
  expect(open(aLocal(), aServer())).toMatchObject({ record: { code: "local", isSaved: false }, otherHere: null });
});

test("openDraft trusts revisions before clocks: a text written over the server's newest wins on a slow clock too", () => {
  const local = aLocal({ changedAt: "2026-01-01T10:00:00.000Z" });
  expect(open(local, aServer())).toMatchObject({ record: { code: "local" }, otherHere: null });
});

test("openDraft shows the server's newer text and offers the one that never reached it", () => {
  const server = aServer({ revision: 5, savedAt: "2026-01-01T12:30:00.000Z" });
  expect(open(aLocal(), server)).toMatchObject({
    record: { code: "server", revision: 5 },
    otherHere: { code: "local", savedAt: "2026-01-01T12:00:00.000Z" },
  });
});

test("openDraft shows the browser's newer text over a revision it did not know, for the server to set the other aside", () => {
  expect(open(aLocal(), aServer({ revision: 5 }))).toMatchObject({ record: { code: "local", revision: 3 } });
});

test("openDraft forgets a text that the server already had, when another device has gone on from it", () => {
  const opening = open(aLocal({ isSaved: true }), aServer({ revision: 5 }));
  expect(opening).toMatchObject({ record: { code: "server" }, otherHere: null });
});

test("openDraft treats an untouched starter as nobody's work", () => {
  expect(open(aLocal({ code: "starter", changedAt: "2026-01-02T00:00:00.000Z" }), aServer())).toMatchObject({
    record: { code: "server" },
    otherHere: null,
  });
});

test("openDraft offers the text that the server kept aside", () => {
  const other = { code: "from elsewhere", savedAt: "2026-01-01T10:00:00.000Z" };
  expect(open(null, aServer({ other })).otherThere).toEqual(other);
});

test("openDraft does not offer a page its own last words, sent as it was closed", () => {
  const other = { code: "mine", savedAt: "2026-01-01T10:00:00.000Z" };
  const local = aLocal({ code: "server", sentCodes: ["server", "mine"] });
  expect(open(local, aServer({ other })).otherThere).toBeNull();
});

test("parseDraftRecord takes what it cannot read for nothing", () => {
  expect([null, "", "{", '{"code":1}'].map(parseDraftRecord)).toEqual([null, null, null, null]);
  expect(parseDraftRecord(JSON.stringify(aLocal()))).toEqual(aLocal());
});
