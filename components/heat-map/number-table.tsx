import { cellColour } from "./cell-colour.ts";
import { formatNumber } from "./format-number.ts";
import type { HeatMapProps } from "./heat-map.tsx";
import { indexPath, indexWords } from "./tensor.ts";

type NumberTableProps = HeatMapProps & { scale: number; coloured?: boolean };

/** A tensor as a table with its indices at the head of rows and columns. */
export function NumberTable({ label, tensor, scale, wrong = [], decimals, coloured = false }: NumberTableProps) {
  const marked = new Set(wrong.map(indexWords));
  return (
    <table className="border-separate border-spacing-px font-mono text-[13px] leading-5">
      <caption className="sr-only">{label}</caption>
      <thead>
        <tr>
          {tensor.rank === 2 && <td />}
          {tensor.rows[0]?.map((_, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is what a column is
            <th key={column} scope="col" className="text-center text-[11px] font-normal text-text-muted">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tensor.rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is what a row is
          <tr key={i}>
            {tensor.rank === 2 && (
              <th scope="row" className="pr-1.5 text-right text-[11px] font-normal text-text-muted">
                {i}
              </th>
            )}
            {row.map((entry, j) => (
              <NumberCell
                // biome-ignore lint/suspicious/noArrayIndexKey: the index is what a cell is
                key={j}
                text={formatNumber(entry, decimals)}
                colour={coloured ? cellColour(entry, scale) : undefined}
                isWrong={marked.has(indexWords(indexPath(tensor, i, j)))}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NumberCell({ text, colour, isWrong }: { text: string; colour: string | undefined; isWrong: boolean }) {
  return (
    <td
      style={{ backgroundColor: colour }}
      className={`relative min-w-14 rounded-sm border px-1.5 py-1 text-right whitespace-nowrap text-text ${isWrong ? "border-2 border-verdict-failed" : "border-border"}`}
    >
      {text}
      {isWrong && (
        <>
          <span
            aria-hidden
            className="absolute top-0 right-0 border-4 border-transparent border-t-verdict-failed border-r-verdict-failed"
          />
          <span className="sr-only"> wrong</span>
        </>
      )}
    </td>
  );
}
