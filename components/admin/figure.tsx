import type { ReactNode } from "react";
import { Card } from "../ui/card.tsx";
import { Cell, HeadCell, Table } from "../ui/table.tsx";

type FigureProps = {
  title: string;
  /** SVG of our own drawing; null when there is nothing to draw yet. */
  svg: string | null;
  /** What stands there instead. */
  nothing: string;
  children?: ReactNode;
  heads: string[];
  rows: (string | number)[][];
};

/** One drawing, and its numbers for whoever would rather read them. */
export function Figure({ title, svg, nothing, children, heads, rows }: FigureProps) {
  return (
    <Card className="flex min-w-0 flex-col gap-3">
      <h2 className="text-lg font-semibold">{title}</h2>
      {svg === null ? (
        <p className="text-text-muted">{nothing}</p>
      ) : (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: serialised from a document, which escapes all text
        <div className="drawing" dangerouslySetInnerHTML={{ __html: svg }} />
      )}
      {children}
      {rows.length > 0 && (
        <details className="mt-auto text-sm">
          <summary className="text-text-muted">The numbers: {title.toLowerCase()}</summary>
          <div className="mt-2">
            <Numbers label={`Numbers: ${title}`} heads={heads} rows={rows} />
          </div>
        </details>
      )}
    </Card>
  );
}

function Numbers({ label, heads, rows }: { label: string; heads: string[]; rows: (string | number)[][] }) {
  const align = (column: number) => (typeof rows[0]?.[column] === "number" ? "text-right" : "");
  return (
    <Table label={label}>
      <thead>
        <tr>
          {heads.map((head, column) => (
            <HeadCell key={head} className={align(column)}>
              {head}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.filter((cell) => typeof cell === "string").join(" ")}>
            {row.map((cell, column) => (
              <Cell key={heads[column]} className={align(column)}>
                {cell}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
