"use client";

import { type Faults, metadataFaults } from "#domain/authoring/metadata-faults.ts";
import { readMetadata } from "#domain/authoring/metadata-text.ts";
import { Notice } from "../ui/notice.tsx";
import { metadataAt } from "./metadata-at.ts";
import { Choice, Line } from "./metadata-fields.tsx";
import { HintFields } from "./metadata-lists.tsx";
import { PolicyFields, ProgramFields } from "./metadata-sections.tsx";
import { PartList } from "./parts/part-list.tsx";

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
  const at = metadataAt({ text, metadata, faults, onChange });
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
      {isCode ? <ProgramFields at={at} /> : <PartList at={at} />}
      <HintFields at={at} />
      <PolicyFields at={at} isByHand={!isCode} />
    </form>
  );
}

const SHOWN =
  /^(title|summary|unit|position|minutes|prerequisites(\.\d+)?|kind|hints(\.\d+)?|policy\.(attempts|penaltyPercent|floorPercent|hintCostPercent|counts))$/;
const SHOWN_CODE =
  /^(entry\.name|entry\.parameters(\.\d+\.(name|type|description))?|entry\.returns\.(name|type|description)|tolerance\.(absolute|relative|reason)|limits\.(caseTimeoutMs|memoryLimitMb))$/;
const SHOWN_BY_HAND = /^(policy\.parts|newNumbers|parts(\..*)?)$/;

/** What the schema says of places that have no field here. */
function OtherFaults({ faults, shown }: { faults: Faults; shown: RegExp }) {
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
