import type { MetadataAt } from "./metadata-at.ts";
import { Choice, Flag, Line } from "./metadata-fields.tsx";
import { ParameterFields } from "./metadata-lists.tsx";

/** What has to be known of a program to run and to judge it. */
export function ProgramFields({ at }: { at: MetadataAt }) {
  return (
    <>
      <fieldset className="space-y-3">
        <legend className="font-semibold">The function to write</legend>
        <Line at={at} path={["entry", "name"]} label="Name" />
        <ParameterFields at={at} />
        <Line at={at} path={["entry", "returns", "name"]} label="Name of the result" />
        <Line at={at} path={["entry", "returns", "type"]} label="Type of the result" />
        <Line at={at} path={["entry", "returns", "description"]} label="What the result is" />
      </fieldset>
      <fieldset className="space-y-3">
        <legend className="font-semibold">Tolerance</legend>
        <p className="text-text-muted">
          How far an answer may be from the expected one. Left out where judge.ts decides.
        </p>
        <Line at={at} path={["tolerance", "absolute"]} label="Absolute" kind="number" />
        <Line at={at} path={["tolerance", "relative"]} label="Relative" kind="number" />
        <Line at={at} path={["tolerance", "reason"]} label="Why so much" />
      </fieldset>
      <fieldset className="space-y-3">
        <legend className="font-semibold">Limits</legend>
        <Line
          at={at}
          path={["limits", "caseTimeoutMs"]}
          label="Milliseconds for a case"
          kind="number"
          placeholder="1000"
        />
        <Line at={at} path={["limits", "memoryLimitMb"]} label="Megabytes of memory" kind="number" placeholder="64" />
      </fieldset>
    </>
  );
}

/** What attempts and hints cost. */
export function PolicyFields({ at, isByHand }: { at: MetadataAt; isByHand: boolean }) {
  return (
    <fieldset className="space-y-3">
      <legend className="font-semibold">Attempts and hints</legend>
      <p className="text-text-muted">What is left empty costs nothing.</p>
      <Line at={at} path={["policy", "attempts"]} label="Attempts" kind="number" placeholder="unlimited" />
      <Line
        at={at}
        path={["policy", "penaltyPercent"]}
        label="Percent off for a failed attempt"
        kind="number"
        placeholder="0"
      />
      <Line
        at={at}
        path={["policy", "floorPercent"]}
        label="Percent that are left at least"
        kind="number"
        placeholder="0"
      />
      <Line at={at} path={["policy", "hintCostPercent"]} label="Percent off for a hint" kind="number" placeholder="0" />
      <Choice
        at={at}
        path={["policy", "counts"]}
        label="Which attempt counts"
        options={[
          ["", "The best"],
          ["last", "The last"],
          ["first", "The first"],
        ]}
      />
      {isByHand && (
        <>
          <Choice
            at={at}
            path={["policy", "parts"]}
            label="Parts are checked"
            options={[
              ["", "Together"],
              ["one-at-a-time", "One at a time"],
            ]}
          />
          <Flag at={at} path={["newNumbers"]} label="Learners may ask for other numbers" isUnlessSaid />
        </>
      )}
    </fieldset>
  );
}
