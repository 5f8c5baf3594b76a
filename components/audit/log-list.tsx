import { actionWords, changesOf, type Said, type SaidChange } from "#domain/audit-words.ts";
import { Cell, HeadCell, Table } from "../ui/table.tsx";
import { Time } from "../ui/time.tsx";

export type LogLine = {
  id: string;
  at: string;
  by: string | null;
  action: string;
  subject: string;
  before: unknown;
  after: unknown;
  reason: string | null;
};

/** What was changed in a course: when, by whom, what, from what to what. */
export function LogList({ entries }: { entries: readonly LogLine[] }) {
  return (
    <Table label="Changes, newest first">
      <thead>
        <tr>
          {["When", "Who", "What", "About", "Before → after"].map((words) => (
            <HeadCell key={words}>{words}</HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, at, by, action, subject, before, after, reason }) => (
          <tr key={id} className="align-top">
            <Cell>
              <Time at={at} form="full" />
            </Cell>
            <Cell>{by ?? "a deleted account"}</Cell>
            <Cell className="whitespace-nowrap">{actionWords(action)}</Cell>
            <Cell className="break-words">{subject}</Cell>
            <Cell className="min-w-56 break-words">
              {changesOf(before, after).map((change) => (
                <Change key={change.name} change={change} />
              ))}
              {reason && <p className="text-text-muted">Reason: {reason}</p>}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Change({ change: { name, before, after } }: { change: SaidChange }) {
  return (
    <p>
      {name && <span className="text-text-muted">{name}: </span>}
      <Value said={before} /> → <Value said={after} />
    </p>
  );
}

function Value({ said }: { said: Said | null }) {
  if (!said) return <>–</>;
  return "at" in said ? <Time at={said.at} form="full" /> : said.words;
}
