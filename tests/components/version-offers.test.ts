import { expect, test } from "vitest";
import { versionOffers } from "#components/workbench/version-offers.ts";
import type { OwnVersion } from "#components/workbench/version-request.ts";

const published = (versionId: string) => ({ versionId, at: "2026-01-01T12:00:00.000Z", summary: "" });
const told = (given: Partial<OwnVersion> = {}): OwnVersion => ({
  ...published("own"),
  ...{ newer: null, left: null, pinnedBy: null },
  ...given,
});
const newer = published("newer");
const left = published("left");
const pinnedBy = { id: "1", courseId: "2", title: "Week 1" };

test.each<[string, OwnVersion, boolean, [string, string | null, boolean][]]>([
  ["nothing where there is nothing to choose", told(), true, []],
  ["the newer one to move to", told({ newer }), true, [["newer", "newer", true]]],
  ["the one that was left, to go back to", told({ left }), true, [["back", "left", true]]],
  [
    "first the newer one",
    told({ newer, left }),
    true,
    [
      ["newer", "newer", true],
      ["back", "left", true],
    ],
  ],
  ["their version, on a page from before", told(), false, [["changed", "own", true]]],
  ["their version, on a page that they have left to go back", told({ newer }), false, [["elsewhere", "own", true]]],
  ["that an assignment keeps them, which says all", told({ pinnedBy, newer, left }), true, [["pinned", null, true]]],
  ["what an assignment asks for, which cannot be put off", told({ pinnedBy }), false, [["pinned", "own", false]]],
])("a page offers %s", (_, version, isShown, expected) => {
  const offers = versionOffers(version, isShown);
  expect(offers.map(({ kind, to, mayClose }) => [kind, to?.versionId ?? null, mayClose])).toEqual(expected);
});
