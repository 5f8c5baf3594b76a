import { expect, test } from "vitest";
import { decideAdmission, MAX_QUEUE_LENGTH, TELL_WAIT_ABOVE, waitWords } from "#domain/back-pressure.ts";
import { gradesPerSecond, type Span, secondsUntilGraded } from "#domain/queue-estimate.ts";

const span = (startedMs: number, endedMs: number): Span => ({ startedMs, endedMs });

test.each<[string, Span[], number | null]>([
  ["nothing is known of an empty past", [], null],
  ["two jobs say nothing yet", [span(0, 1000), span(1000, 2000)], null],
  ["one slot that is always busy", [span(0, 1000), span(1000, 2000), span(2000, 3000)], 1],
  ["two slots side by side", [span(0, 1000), span(0, 1000), span(1000, 2000), span(1000, 2000)], 2],
  ["idle time does not count", [span(0, 1000), span(61_000, 62_000), span(125_000, 126_000)], 1],
  ["a short job inside a long one", [span(0, 3000), span(500, 600), span(1000, 1100)], 1],
  ["the order of the list does not matter", [span(2000, 3000), span(0, 1000), span(1000, 2000)], 1],
  ["a clock that stood still", [span(5, 5), span(5, 5), span(5, 5)], null],
])("gradesPerSecond: %s", (_, spans, perSecond) => {
  expect(gradesPerSecond(spans)).toBe(perSecond);
});

test("the estimate grows with the place, and says nothing while the rate is unknown", () => {
  expect([1, 2, 11].map((place) => secondsUntilGraded(place, 2))).toEqual([1, 1, 6]);
  expect(secondsUntilGraded(1, null)).toBeNull();
});

test.each([
  [0, { admitted: true, tellWait: false }],
  [TELL_WAIT_ABOVE, { admitted: true, tellWait: false }],
  [TELL_WAIT_ABOVE + 1, { admitted: true, tellWait: true }],
  [MAX_QUEUE_LENGTH - 1, { admitted: true, tellWait: true }],
  [MAX_QUEUE_LENGTH, { admitted: false }],
])("with %i waiting, one more is decided on", (waiting, decision) => {
  expect(decideAdmission(waiting)).toMatchObject(decision);
});

test.each([
  [0, "a few seconds"],
  [6, "about 10 seconds"],
  [55, "about 55 seconds"],
  [56, "about a minute"],
  [61, "about 2 minutes"],
  [3600, "about an hour"],
  [3601, "about 2 hours"],
])("%i seconds to go are told as %s", (seconds, words) => {
  expect(waitWords(seconds)).toBe(words);
});
