import { Button } from "../ui/button.tsx";
import { Line, type MetadataAt } from "./metadata-fields.tsx";

/** The parameters of the function, in the order in which they are passed. */
export function ParameterFields({ at }: { at: MetadataAt }) {
  const parameters = listAt(at, "entry", "parameters");
  return (
    <div className="space-y-3">
      {parameters.map((_, i) => {
        const path = ["entry", "parameters", i] as const;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a parameter has no other name that stays
          <fieldset key={i} className="space-y-2 rounded-md border border-border p-2">
            <legend className="px-1">Parameter {i + 1}</legend>
            <Line at={at} path={[...path, "name"]} label="Name" />
            <Line at={at} path={[...path, "type"]} label="Type" />
            <Line at={at} path={[...path, "description"]} label="What it is" />
            <Button size="small" onClick={() => at.write(path, undefined)}>
              Remove parameter {i + 1}
            </Button>
          </fieldset>
        );
      })}
      <Button
        size="small"
        onClick={() => at.write(["entry", "parameters", parameters.length], { name: "", type: "", description: "" })}
      >
        Add a parameter
      </Button>
    </div>
  );
}

/** The hints, in the order in which they are opened. */
export function HintFields({ at }: { at: MetadataAt }) {
  const hints = listAt(at, "hints");
  return (
    <fieldset className="space-y-3">
      <legend className="font-semibold">Hints</legend>
      {hints.map((_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a hint has no other name that stays
        <div key={i} className="space-y-1">
          <Line at={at} path={["hints", i]} label={`Hint ${i + 1}`} kind="lines" />
          <Button size="small" onClick={() => at.write(["hints", i], undefined)}>
            Remove hint {i + 1}
          </Button>
        </div>
      ))}
      <Button size="small" onClick={() => at.write(["hints", hints.length], "")}>
        Add a hint
      </Button>
    </fieldset>
  );
}

/** The parts of an exercise by hand, which are written as text: each kind has facts of its own. */
export function PartLines({ at }: { at: MetadataAt }) {
  return (
    <section aria-label="Parts" className="space-y-2">
      <h3 className="font-semibold">Parts</h3>
      <p className="text-text-muted">
        They are written in the text of exercise.json, where the editor completes what each kind of part can say.
      </p>
      <ol className="list-decimal pl-5">
        {listAt(at, "parts").map((_, i) => {
          const said = (name: string) => String(at.read(["parts", i, name]) ?? "–");
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is only shown
            <li key={i}>
              {said("title")}{" "}
              <span className="text-text-muted">
                ({said("id")}, {said("kind")})
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function listAt(at: MetadataAt, ...path: string[]): unknown[] {
  const value = at.read(path);
  return Array.isArray(value) ? value : [];
}
