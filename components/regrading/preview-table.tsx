import type { Route } from "next";
import Link from "next/link";
import { percentWords } from "#domain/percent-words.ts";
import type { Outcome } from "#domain/regrading/outcome.ts";
import { queryOf } from "../people/pager.tsx";
import { Badge } from "../ui/badge.tsx";
import { Cell, HeadCell, Table } from "../ui/table.tsx";
import { Time } from "../ui/time.tsx";
import { VerdictBadge } from "../ui/verdict-badge.tsx";
import { CaseChanges } from "./case-changes.tsx";
import { ChooseBox } from "./chosen.tsx";
import type { Address, ShownItem } from "./types.ts";

type PreviewTableProps = {
  items: ShownItem[];
  open: { id: string; outcome: Outcome } | null;
  /** Whether submissions can be ticked, to apply those. */
  mayChoose: boolean;
  address: Address;
};

/** What would become of each submission; one at a time unfolds, case by case. */
export function PreviewTable({ items, open, mayChoose, address }: PreviewTableProps) {
  return (
    <Table label="What would become of each submission">
      <thead>
        <tr>
          {mayChoose && <HeadCell>Apply</HeadCell>}
          <HeadCell>Learner</HeadCell>
          <HeadCell>Handed in</HeadCell>
          <HeadCell>Before</HeadCell>
          <HeadCell>After</HeadCell>
          <HeadCell>Cases</HeadCell>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Item
            key={item.id}
            item={item}
            outcome={open?.id === item.id ? open.outcome : null}
            {...{ mayChoose, address }}
          />
        ))}
      </tbody>
    </Table>
  );
}

type ItemProps = { item: ShownItem; outcome: Outcome | null; mayChoose: boolean; address: Address };

function Item({ item, outcome, mayChoose, address }: ItemProps) {
  const { id, submissionId, learner, submittedAt, part, before, after } = item;
  const isJudged = after !== null && after.verdict !== "unfit" && after.verdict !== "internal-error";
  return (
    <>
      <tr className="align-top">
        {mayChoose && <Cell>{isJudged && <ChooseBox id={submissionId} label={`Apply to ${learner}`} />}</Cell>}
        <Cell className="min-w-36">
          <Link href={`/submissions/${submissionId}` as Route} prefetch={false}>
            {learner}
          </Link>
          <Marks item={item} />
        </Cell>
        <Cell>
          <Time at={submittedAt.toISOString()} form="full" />
          {part !== null && <span className="block text-text-muted">part {part}</span>}
        </Cell>
        <Cell>
          <Result verdict={before.verdict} score={before.score} mistake={before.mistake} />
        </Cell>
        <Cell className="min-w-36">
          <After after={after} />
        </Cell>
        <Cell>{isJudged && <Unfold id={id} learner={learner} isOpen={outcome !== null} address={address} />}</Cell>
      </tr>
      {outcome && (
        <tr id={`cases-${id}`}>
          <Cell colSpan={mayChoose ? 6 : 5} className="bg-surface-sunken">
            <CaseChanges outcome={outcome} />
          </Cell>
        </tr>
      )}
    </>
  );
}

function Marks({ item: { isAlarm, isApplied, isOvertaken } }: { item: ShownItem }) {
  return (
    <span className="flex flex-wrap gap-1">
      {isAlarm && <Badge tone="failed">Alarm</Badge>}
      {isApplied && <Badge tone="accent">Applied</Badge>}
      {isOvertaken && <Badge>Regraded since</Badge>}
    </span>
  );
}

function After({ after }: { after: ShownItem["after"] }) {
  if (after === null) return <span className="text-text-muted">Not graded</span>;
  if (after.verdict === "unfit") return <span className="text-text-muted">Cannot be judged. {after.message}</span>;
  return <Result verdict={after.verdict} score={after.score ?? 0} mistake={after.mistake} />;
}

function Result({ verdict, score, mistake }: ShownItem["before"]) {
  return (
    <>
      <VerdictBadge verdict={verdict} score={score} /> {percentWords(score)}
      {mistake && <span className="block text-text-muted">{mistake}</span>}
    </>
  );
}

type UnfoldProps = { id: string; learner: string; isOpen: boolean; address: Address };

function Unfold({ id, learner, isOpen, address: { path, query } }: UnfoldProps) {
  const href = `${path}?${queryOf({ ...query, open: isOpen ? null : id })}` as Route;
  return (
    <Link
      href={href}
      scroll={false}
      prefetch={false}
      aria-label={`${isOpen ? "Close" : "Open"} the cases of ${learner}`}
    >
      {isOpen ? "Close" : "Open"}
    </Link>
  );
}
