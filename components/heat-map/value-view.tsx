import type { Value } from "#grader/value.ts";
import { formatNumber } from "./format-number.ts";
import { HeatMap } from "./heat-map.tsx";
import { readTensor } from "./tensor.ts";

type ValueViewProps = {
  label: string;
  value: Value;
  scale?: number | undefined;
  wrong?: number[][] | undefined;
  decimals?: number | undefined;
};

/** Any value: numbers as heat maps, sequences of matrices one after the other, records by field, the rest as text. */
export function ValueView({ label, value, ...drawing }: ValueViewProps) {
  const tensor = readTensor(value);
  if (tensor) return <HeatMap label={label} tensor={tensor} {...drawing} />;
  const parts = readParts(value);
  if (!parts) return <code className={TEXT}>{plainText(value, drawing.decimals)}</code>;
  return (
    <dl className="space-y-2">
      {parts.map(([name, part, index]) => (
        <div key={name}>
          <dt className="font-mono text-[13px] text-text-muted">{name}</dt>
          <dd>
            <ValueView label={`${label} ${name}`} value={part} {...drawing} wrong={wrongBelow(drawing.wrong, index)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const TEXT = "font-mono text-[13px] whitespace-pre-wrap break-words";
const MOST_PARTS = 32;

type Part = [name: string, value: Value, index: number | null];

/** The parts worth showing one by one: matrices in a sequence, fields of a record. */
function readParts(value: Value): Part[] | null {
  if (Array.isArray(value)) {
    const isSequence = value.length > 0 && value.length <= MOST_PARTS && value.every((part) => readTensor(part));
    return isSequence ? value.map((part, index) => [`[${index}]`, part, index]) : null;
  }
  if (value === null || typeof value !== "object") return null;
  const fields = Object.entries(value);
  return fields.length > 0 && fields.length <= MOST_PARTS ? fields.map(([name, part]) => [name, part, null]) : null;
}

function wrongBelow(wrong: number[][] | undefined, index: number | null): number[][] | undefined {
  if (!wrong || index === null) return wrong;
  return wrong.filter(([first]) => first === index).map((path) => path.slice(1));
}

function plainText(value: Value, decimals?: number): string {
  if (typeof value === "number") return formatNumber(value, decimals);
  if (Array.isArray(value)) return `[${value.map((part) => plainText(part, decimals)).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, part]) => `${name}: ${plainText(part, decimals)}`);
  return `{ ${fields.join(", ")} }`;
}
