"use client";

import { useState } from "react";
import { countKinds, type LineKind, type PlannedLine } from "#domain/enrolment/step-words.ts";
import { Button } from "../ui/button.tsx";
import { Cell, HeadCell, Table } from "../ui/table.tsx";
import { SelectField } from "./select-field.tsx";

const AT_ONCE = 200;

/** The lines of a file and what each does. Those that cannot be used come first. */
export function LineTable({
  lines,
  kindWords,
}: {
  lines: readonly PlannedLine[];
  kindWords: Record<LineKind, string>;
}) {
  const [kind, setKind] = useState<LineKind | "">("");
  const [most, setMost] = useState(AT_ONCE);
  const counts = countKinds(lines);
  const chosen = kind ? lines.filter((line) => line.kind === kind) : badFirst(lines);
  return (
    <div className="space-y-3">
      <SelectField
        id="line-kind"
        label="Lines"
        value={kind}
        onChange={({ target }) => setKind(target.value as LineKind | "")}
        options={[
          { value: "", words: `all ${lines.length.toLocaleString("en")}` },
          ...counts.map((one) => ({
            value: one.kind,
            words: `${one.count.toLocaleString("en")} ${kindWords[one.kind]}`,
          })),
        ]}
      />
      <Table label="Lines of the file">
        <thead>
          <tr>
            <HeadCell className="text-right">Line</HeadCell>
            <HeadCell>Address</HeadCell>
            <HeadCell>Name</HeadCell>
            <HeadCell>What happens</HeadCell>
          </tr>
        </thead>
        <tbody>
          {chosen.slice(0, most).map(({ line, email, name, kind: of, words }) => (
            <tr key={`${line} ${email}`}>
              <Cell className="text-right">{line}</Cell>
              <Cell className="break-all">{email || "–"}</Cell>
              <Cell>{name || "–"}</Cell>
              <Cell className={of === "bad" ? "font-medium text-verdict-failed" : ""}>
                {of === "bad" ? `Line ${line} cannot be used: ${words}` : words}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {chosen.length > most && (
        <Button size="small" onClick={() => setMost(most + AT_ONCE)}>
          Show {Math.min(AT_ONCE, chosen.length - most)} more of {(chosen.length - most).toLocaleString("en")}
        </Button>
      )}
    </div>
  );
}

function badFirst(lines: readonly PlannedLine[]): PlannedLine[] {
  return [...lines.filter(({ kind }) => kind === "bad"), ...lines.filter(({ kind }) => kind !== "bad")];
}
