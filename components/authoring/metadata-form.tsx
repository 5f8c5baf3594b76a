"use client";

import { metadataFaults, readMetadata, valueAt, withValue } from "#domain/authoring/metadata-text.ts";
import { Notice } from "../ui/notice.tsx";
import { Choice, Flag, Line, type MetadataAt } from "./metadata-fields.tsx";
import { HintFields, ParameterFields, PartLines } from "./metadata-lists.tsx";

type MetadataFormProps = { text: string; onChange: (text: string) => void };

/** exercise.json as a form. The form and the text are one file seen in two ways; what has no field here is changed there. */
export function MetadataForm({ text, onChange }: MetadataFormProps) {
  const metadata = readMetadata(text);
  if (!metadata)
    return (
      <Notice kind="problem">
        exercise.json cannot be read as JSON, so there is no form of it. Put it right in the editor; the form comes back
        by itself.
      </Notice>
    );
  const faults = metadataFaults(metadata);
  const at: MetadataAt = {
    read: (path) => valueAt(metadata, path),
    write: (path, value) => onChange(withValue(text, path, value)),
    faults: (path) => faults[path.join(".")],
  };
  const isCode = metadata.kind === "code";
  return (
    <form aria-label="What the exercise is" className="space-y-6 text-sm" onSubmit={(event) => event.preventDefault()}>
      <OtherFaults faults={faults} shown={isCode ? SHOWN_CODE : SHOWN_BY_HAND} />
      <fieldset className="space-y-3">
        <legend className="font-semibold">The exercise</legend>
        <Line at={at} path={["title"]} label="Title" />
        <Line at={at} path={["summary"]} label="Summary" hint="One sentence, on the list of exercises." />
        <Line at={at} path={["unit"]} label="Unit" hint="The stretch of the path that it belongs to." />
        <Line at={at} path={["position"]} label="Position on the path" kind="number" />
        <Line at={at} path={["minutes"]} label="Minutes" kind="number" />
        <Line
          at={at}
          path={["prerequisites"]}
          label="Prerequisites"
          kind="words"
          hint="Slugs of exercises to do before, with commas between them."
        />
        <Choice
          at={at}
          path={["kind"]}
          label="Kind"
          options={[
            ["code", "A program"],
            ["by-hand", "Answers by hand"],
          ]}
        />
      </fieldset>
      {isCode ? <ProgramFields at={at} /> : <PartLines at={at} />}
      <HintFields at={at} />
      <PolicyFields at={at} isByHand={!isCode} />
    </form>
  );
}

function ProgramFields({ at }: { at: MetadataAt }) {
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

function PolicyFields({ at, isByHand }: { at: MetadataAt; isByHand: boolean }) {
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

const SHOWN =
  /^(title|summary|unit|position|minutes|prerequisites|kind|hints(\.\d+)?|policy\.(attempts|penaltyPercent|floorPercent|hintCostPercent|counts))$/;
const SHOWN_CODE =
  /^(entry\.name|entry\.parameters\.\d+\.(name|type|description)|entry\.returns\.(name|type|description)|tolerance\.(absolute|relative|reason)|limits\.(caseTimeoutMs|memoryLimitMb))$/;
const SHOWN_BY_HAND = /^(policy\.parts|newNumbers)$/;

/** What the schema says of places that have no field here. */
function OtherFaults({ faults, shown }: { faults: Record<string, string[]>; shown: RegExp }) {
  const others = Object.entries(faults).filter(([place]) => !SHOWN.test(place) && !shown.test(place));
  if (others.length === 0) return null;
  return (
    <Notice kind="problem">
      In the text of exercise.json:
      <ul className="list-disc pl-5">
        {others.map(([place, messages]) => (
          <li key={place}>
            <code className="break-all">{place || "the whole"}</code>: {messages.join(" ")}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
