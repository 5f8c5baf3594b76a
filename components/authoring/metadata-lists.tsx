import type { MetadataAt } from "./metadata-at.ts";
import { Line } from "./metadata-fields.tsx";
import { ItemList } from "./metadata-items.tsx";

/** The parameters of the function, in the order in which they are passed. */
export function ParameterFields({ at }: { at: MetadataAt }) {
  return (
    <ItemList
      at={at}
      path={["entry", "parameters"]}
      noun="parameter"
      fresh={() => ({ name: "", type: "", description: "" })}
    >
      {(path) => (
        <>
          <Line at={at} path={[...path, "name"]} label="Name" />
          <Line at={at} path={[...path, "type"]} label="Type" />
          <Line at={at} path={[...path, "description"]} label="What it is" />
        </>
      )}
    </ItemList>
  );
}

/** The hints, in the order in which they are opened. */
export function HintFields({ at }: { at: MetadataAt }) {
  return (
    <fieldset className="min-w-0 space-y-3">
      <legend className="font-semibold">Hints</legend>
      <ItemList at={at} path={["hints"]} noun="hint" isBare fresh={() => ""}>
        {(path, position) => <Line at={at} path={path} label={`Hint ${position + 1}`} kind="lines" />}
      </ItemList>
    </fieldset>
  );
}
