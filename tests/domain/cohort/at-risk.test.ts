import { expect, test } from "vitest";
import { DEFAULT_RISK_RULES, type RiskFacts, type RiskRules, riskRulesOf, risksOf } from "#domain/cohort/at-risk.ts";

const NOW = new Date("2026-03-31T12:00:00Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const OFF: RiskRules = { inactiveDays: null, failedInARow: null, belowPercent: null };
const WELL: RiskFacts = { enrolledAt: daysAgo(60), lastActiveAt: daysAgo(0), failing: null, share: 1 };

test.each<[string, Partial<RiskRules>, Partial<RiskFacts>, string[]]>([
  ["nobody is at risk while every rule is off", {}, { lastActiveAt: null, share: 0 }, []],
  ["a day less than the bound is no risk", { inactiveDays: 10 }, { lastActiveAt: daysAgo(9.99) }, []],
  ["the bound itself is", { inactiveDays: 10 }, { lastActiveAt: daysAgo(10) }, ["Has done nothing for 10 days."]],
  ["one day is said as one", { inactiveDays: 1 }, { lastActiveAt: daysAgo(1.5) }, ["Has done nothing for 1 day."]],
  [
    "who never did anything is told since joining",
    { inactiveDays: 10 },
    { lastActiveAt: null },
    ["Has done nothing since joining, 60 days ago."],
  ],
  ["whoever has just joined has time", { inactiveDays: 10 }, { lastActiveAt: null, enrolledAt: daysAgo(3) }, []],
  [
    "work from before joining does not make up for joining lately",
    { inactiveDays: 10 },
    { lastActiveAt: daysAgo(30), enrolledAt: daysAgo(3) },
    [],
  ],
  ["an attempt less is no risk", { failedInARow: 5 }, { failing: { title: "GRU", attempts: 4 } }, []],
  [
    "so many attempts are",
    { failedInARow: 5 },
    { failing: { title: "GRU", attempts: 5 } },
    ["5 attempts in a row got no further in GRU."],
  ],
  ["the mark itself is no risk", { belowPercent: 50 }, { share: 0.5 }, []],
  ["below it is", { belowPercent: 50 }, { share: 0.499 }, ["Has 49 % of the points that are past due."]],
  ["nobody is below a mark while nothing is past due", { belowPercent: 50 }, { share: null }, []],
  [
    "each rule that applies is a reason of its own",
    { inactiveDays: 2, failedInARow: 1, belowPercent: 100 },
    { lastActiveAt: daysAgo(2), failing: { title: "GRU", attempts: 1 }, share: 0 },
    [
      "Has done nothing for 2 days.",
      "1 attempt in a row got no further in GRU.",
      "Has 0 % of the points that are past due.",
    ],
  ],
])("risksOf: %s", (_, rules, facts, reasons) => {
  expect(risksOf({ ...OFF, ...rules }, { ...WELL, ...facts }, NOW)).toEqual(reasons);
});

test("riskRulesOf answers the default rules where nothing is stored, or nothing that can be understood", () => {
  expect(riskRulesOf(null)).toEqual(DEFAULT_RISK_RULES);
  expect(riskRulesOf({ inactiveDays: -1 })).toEqual(DEFAULT_RISK_RULES);
  expect(riskRulesOf({ ...OFF, inactiveDays: 3 })).toEqual({ ...OFF, inactiveDays: 3 });
});
