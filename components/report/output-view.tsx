import { type ReactNode, useMemo } from "react";
import type { NamedValue, OutputComparison } from "#grader/report.ts";
import { decodeValue } from "#grader/value.ts";
import { decimalsToTell } from "../heat-map/format-number.ts";
import { HeatMap } from "../heat-map/heat-map.tsx";
import { difference, largestMagnitude, readTensor, type Tensor } from "../heat-map/tensor.ts";
import { ValueView } from "../heat-map/value-view.tsx";
import { readSeries } from "./drawing/series.ts";
import { SeriesFigure } from "./drawing/series-figure.tsx";
import { firstWrongWords } from "./drawing/step-words.ts";

type OutputViewProps = { output: OutputComparison; inputs: NamedValue[] | undefined };

/** One output: expected beside actual on one colour scale, their difference on its own, and over time as lines. */
export function OutputView({ output, inputs }: OutputViewProps) {
  const { name, wrong } = output;
  const expected = decodeValue(output.expected);
  const actual = output.actual === undefined ? undefined : decodeValue(output.actual);
  const pair = tensorPair(readTensor(expected), actual === undefined ? null : readTensor(actual));
  const scale = pair && Math.max(largestMagnitude(pair.expected), largestMagnitude(pair.actual));
  const drawing = { scale: scale ?? undefined, decimals: pair && decimalsToTell(pair.expected, pair.actual, wrong) };
  const apart = output.status === "different" && pair ? difference(pair.expected, pair.actual) : null;
  const series = useMemo(() => readSeries(output, inputs ?? []), [output, inputs]);
  const firstWrong = series && firstWrongWords(series);

  return (
    <div className="space-y-2">
      <p>
        <code className="font-mono text-[13px] font-semibold">{name}</code>{" "}
        <span className="text-sm text-text-muted">{wordsOf(output)}</span>
        {output.wrongCount > 1 && (
          <span className="text-sm text-text-muted"> ({output.wrongCount} entries differ)</span>
        )}
        {firstWrong && <span className="text-sm"> {firstWrong}</span>}
      </p>
      <div className="flex flex-wrap gap-x-8 gap-y-3">
        <Side title="Expected">
          <ValueView label={`expected ${name}`} value={expected} {...drawing} />
        </Side>
        {output.status !== "left-out" && (
          <Side title="Yours">
            {actual === undefined ? (
              <p className="text-sm text-text-muted">Nothing that can be shown.</p>
            ) : (
              <ValueView label={`your ${name}`} value={actual} {...drawing} wrong={wrong} />
            )}
          </Side>
        )}
        {apart && (
          <Side title="Yours − expected">
            <HeatMap label={`your ${name} minus the expected`} tensor={apart} wrong={wrong} />
          </Side>
        )}
      </div>
      {series && <SeriesFigure series={series} decimals={drawing.decimals} />}
    </div>
  );
}

function wordsOf({ status, message }: OutputComparison): string {
  if (status === "left-out")
    return "left out, as it may be; return it, and it is checked and drawn beside the expected";
  return status === "equal" ? "as expected" : message;
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="max-w-full min-w-0">
      <h4 className="mb-1 text-sm font-medium text-text-muted">{title}</h4>
      <div className="overflow-x-auto">{children}</div>
    </div>
  );
}

function tensorPair(expected: Tensor | null, actual: Tensor | null) {
  return expected && actual ? { expected, actual } : undefined;
}
