import type { RiskRules } from "#domain/cohort/at-risk.ts";

/** The rules in force, in words; those that are off are not said. */
export function RiskRulesInWords({ rules }: { rules: RiskRules }) {
  const { inactiveDays, failedInARow, belowPercent } = rules;
  const said = [
    inactiveDays !== null && `Nothing done for ${inactiveDays} ${inactiveDays === 1 ? "day" : "days"}.`,
    failedInARow !== null &&
      `${failedInARow} ${failedInARow === 1 ? "attempt" : "attempts"} in a row on one exercise got no further.`,
    belowPercent !== null && `Less than ${belowPercent} % of the points that are past due.`,
  ].filter((words) => words !== false);
  if (said.length === 0) return <p>Every rule is switched off.</p>;
  return (
    <ul className="list-disc pl-5">
      {said.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
