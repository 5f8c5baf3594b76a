import { formatNumber } from "../../heat-map/format-number.ts";
import { Cell, HeadCell, Table } from "../../ui/table.tsx";
import { longest, type Panel } from "./panels.ts";
import type { Series } from "./series.ts";
import { STEP_NAMES, seriesTitle, stepNumber } from "./step-words.ts";

type SeriesTableProps = { series: Series; panels: Panel[]; decimals: number | undefined };

/** The numbers behind a drawing: a row for each step, expected beside yours for each panel. */
export function SeriesTable({ series, panels, decimals }: SeriesTableProps) {
  const title = seriesTitle(series);
  const steps = Array.from({ length: longest(panels) }, (_, index) => index);
  const sides = series.actual ? ["expected", "yours"] : ["expected"];
  return (
    <details className="text-sm">
      <summary className="text-text-muted">The numbers: {title}</summary>
      <div className="mt-2">
        <Table label={`Numbers: ${title}`}>
          <caption className="sr-only">{`${title}, ${sides.join(" and ")}`}</caption>
          <thead>
            <tr>
              <HeadCell>{capitalised(STEP_NAMES[series.steps])}</HeadCell>
              {panels.flatMap((panel) =>
                sides.map((side) => (
                  <HeadCell key={`${panel.title} ${side}`} className="text-right">
                    {panel.column === null ? capitalised(side) : `${capitalised(panel.title)} ${side}`}
                  </HeadCell>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step}>
                <th scope="row" className="border-b border-border px-3 py-2 text-left font-medium">
                  {stepNumber(series.steps, step)}
                </th>
                {panels.flatMap((panel) => [
                  <Cell key={`${panel.title} expected`} className="text-right">
                    {numberWords(panel.expected[step], decimals)}
                  </Cell>,
                  series.actual && (
                    <Cell key={`${panel.title} yours`} className="text-right whitespace-nowrap">
                      {isWrong(series, step, panel) && <WrongMark />}
                      {numberWords(panel.actual[step], decimals)}
                    </Cell>
                  ),
                ])}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </details>
  );
}

function WrongMark() {
  return (
    <span className="text-verdict-failed">
      <span aria-hidden>✗ </span>
      <span className="sr-only">wrong </span>
    </span>
  );
}

/** A length stands for its row, so it is marked where any entry of the row is wrong. */
function isWrong({ wrong }: Series, step: number, { column }: Panel): boolean {
  return wrong.some(([row, entry]) => row === step && (column === null || entry === column));
}

function numberWords(value: number | undefined, decimals: number | undefined): string {
  return value === undefined ? "none" : formatNumber(value, decimals);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
