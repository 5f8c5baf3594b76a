import { ChevronDown, ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { fieldText } from "#domain/authoring/field-text.ts";
import type { FieldPath } from "#domain/authoring/metadata-text.ts";
import { newPart } from "#domain/authoring/part-forms.ts";
import type { MetadataAt } from "../metadata-at.ts";
import { ItemList } from "../metadata-items.tsx";
import { PartFields } from "./part-fields.tsx";

/** The parts of an exercise by hand, in the order in which they are worked out. */
export function PartList({ at }: { at: MetadataAt }) {
  return (
    <fieldset className="min-w-0 space-y-3">
      <legend className="font-semibold">Parts</legend>
      <ItemList at={at} path={["parts"]} noun="part" fresh={newPart}>
        {(path) => <PartInBrief at={at} path={path} />}
      </ItemList>
    </fieldset>
  );
}

/** What a part is called. It opens to its fields, and is open from the beginning where something is to be put right. */
function PartInBrief({ at, path }: { at: MetadataAt; path: FieldPath }) {
  const faults = at.countFaults(path);
  const [isOpen, setOpen] = useState(faults > 0);
  const id = useId();
  const said = (name: string) => fieldText(at.read([...path, name]), "text") || "–";
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        className="flex w-full min-w-0 items-start gap-1 rounded-md text-left font-medium hover:text-accent"
      >
        <Icon aria-hidden size={16} className="mt-1 shrink-0" />
        <span className="min-w-0 break-words">
          {said("title")}{" "}
          <span className="font-normal text-text-muted">
            ({said("id")}, {said("kind")})
          </span>
        </span>
      </button>
      {faults > 0 && !isOpen && (
        <p className="font-medium text-verdict-failed">
          {faults === 1 ? "One thing is" : `${faults} things are`} to be put right in it.
        </p>
      )}
      <div id={id} hidden={!isOpen} className="space-y-2">
        {isOpen && <PartFields at={at} path={path} />}
      </div>
    </>
  );
}
