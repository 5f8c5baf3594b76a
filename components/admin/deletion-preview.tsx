import { Notice } from "../ui/notice.tsx";
import { Cell, HeadCell, Table } from "../ui/table.tsx";

type Change = { table: string; keeps: string; goes: number; stays: number };
type DeletionPreviewProps = { changes: Change[]; beingGraded: number; obstacles: string[] };

/** What a deletion does, table by table, before it is done. They come in the order in which rows go, the account last. */
export function DeletionPreviewView({ changes, beingGraded, obstacles }: DeletionPreviewProps) {
  const touched = changes.filter(({ goes, stays }) => goes + stays > 0);
  return (
    <div className="space-y-4">
      {obstacles.map((obstacle) => (
        <Notice key={obstacle} kind="problem">
          {obstacle}
        </Notice>
      ))}
      <Table label="What the deletion does">
        <thead>
          <tr>
            <HeadCell>What is kept</HeadCell>
            <HeadCell>Table</HeadCell>
            <HeadCell className="text-right">Goes</HeadCell>
            <HeadCell className="text-right">Stays without the name</HeadCell>
          </tr>
        </thead>
        <tbody>
          {touched.toReversed().map(({ table, keeps, goes, stays }) => (
            <tr key={table}>
              <Cell>{keeps}</Cell>
              <Cell className="text-text-muted">{table}</Cell>
              <Cell className="text-right">{goes}</Cell>
              <Cell className="text-right">{stays}</Cell>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-medium">
            <Cell colSpan={2}>Together</Cell>
            <Cell className="text-right">{sum(touched.map(({ goes }) => goes))}</Cell>
            <Cell className="text-right">{sum(touched.map(({ stays }) => stays))}</Cell>
          </tr>
        </tfoot>
      </Table>
      <p className="text-sm text-text-muted">{gradingWords(beingGraded)}</p>
    </div>
  );
}

const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);

function gradingWords(beingGraded: number): string {
  if (beingGraded === 0)
    return "Nothing of this person is being graded now. What waits to be graded is taken out of the queue.";
  return `${beingGraded} of this person's submissions and runs are being graded now; their reports go nowhere. What waits to be graded is taken out of the queue.`;
}
