import { expect, test } from "vitest";
import { barChart } from "#components/admin/bar-chart.ts";
import { groupOf, verdictChart } from "#components/admin/verdict-chart.ts";
import { secondsInWords } from "#components/admin/words.ts";
import { Verdict } from "#grader/report.ts";

test.each([
  [0.00063, "0.63 ms"],
  [0.0042, "4.2 ms"],
  [0.042, "42 ms"],
  [0.22, "220 ms"],
  [3.46, "3.5 s"],
  [150, "3 min"],
])("%d seconds are read as %s", (seconds, words) => {
  expect(secondsInWords(seconds)).toBe(words);
});

test("every verdict belongs to a group of the chart", () => {
  expect(Verdict.options.map(groupOf)).not.toContain(undefined);
});

test("a drawing is an image with a name, in colours of the theme, without a style element", () => {
  const svg = barChart("Jobs by state", [{ name: "Waiting", value: 3, words: "3" }])!;
  expect(svg).toMatch(/^<svg [^>]*role="img"/);
  expect(svg).toContain('aria-label="Jobs by state"');
  expect(svg).toContain("var(--color-accent)");
  expect(svg).not.toContain("<style");
});

test("a name is drawn as text, whatever is in it", () => {
  const svg = barChart("Names", [{ name: "<script>1</script>", value: 1, words: "&" }])!;
  expect(svg).not.toContain("<script");
  expect(svg).toContain("&lt;script");
});

test("verdicts are stacked in their hour, each group with its own pattern", () => {
  const now = new Date("2026-05-04T10:30:00Z");
  const hour = new Date("2026-05-04T09:00:00Z");
  const svg = verdictChart(
    [
      { hour, verdict: "passed", count: 3 },
      { hour, verdict: "timed-out", count: 1 },
    ],
    now,
  )!;
  expect([...svg.matchAll(/<rect [^>]*fill="(url\(#[a-z-]+\))"/g)].map(([, fill]) => fill)).toEqual([
    "url(#bar-passed)",
    "url(#bar-partial)",
  ]);
});

test("without anything to draw there is no drawing", () => {
  expect(barChart("Nothing", [])).toBeNull();
  expect(verdictChart([], new Date())).toBeNull();
});
