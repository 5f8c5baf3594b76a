import { lazy, type ReactNode, Suspense } from "react";
import { caseNoun } from "#domain/case-noun.ts";
import { evidenceWords, placeWords } from "#domain/evidence.ts";
import type { Diagnosis, GradeReport } from "#grader/report.ts";
import { amount } from "./verdict-words.ts";

/** Mathematics is heavy and most verdicts have none, so it comes when a diagnosis does. */
const Markdown = lazy(async () => ({ default: (await import("../markdown.tsx")).Markdown }));

type ReasonCardsProps = {
  report: GradeReport;
  messages: Record<string, ReactNode> | undefined;
  onOpenCase: (position: number) => void;
};

/** Why: the named causes, or else the first thing that went wrong, as the grader words it. */
export function ReasonCards({ report, messages, onOpenCase }: ReasonCardsProps) {
  if (report.diagnosis.length > 0) {
    return report.diagnosis.map((diagnosis) => (
      <DiagnosisCard
        key={diagnosis.id}
        diagnosis={diagnosis}
        message={messages?.[diagnosis.id]}
        total={amount(report.cases.length, caseNoun(report))}
        onOpenCase={onOpenCase}
      />
    ));
  }
  const position = report.cases.findIndex((result) => result.status !== "passed" && result.message);
  const first = report.cases[position];
  if (!first || report.problems.length > 0) return null;
  return (
    <article aria-label="Reason" className={CARD}>
      <p className="break-words whitespace-pre-wrap">{first.message}</p>
      <p className={EVIDENCE}>
        In <CaseLink position={position} title={first.title} onOpenCase={onOpenCase} />.
      </p>
    </article>
  );
}

const CARD = "rounded-md border-l-3 border-verdict-partial bg-surface-raised px-4 py-3 shadow-xs";
const EVIDENCE = "mt-1.5 text-sm text-text-muted";

type DiagnosisCardProps = {
  diagnosis: Diagnosis;
  message: ReactNode;
  total: string;
  onOpenCase: (position: number) => void;
};

function DiagnosisCard({ diagnosis, message, total, onOpenCase }: DiagnosisCardProps) {
  return (
    <article aria-label="Reason" className={CARD}>
      {message ?? (
        <Suspense fallback={<p className="whitespace-pre-wrap">{diagnosis.message}</p>}>
          <Markdown text={diagnosis.message} />
        </Suspense>
      )}
      <p className={EVIDENCE}>
        {evidenceWords(diagnosis, total)}:{" "}
        {diagnosis.cases.map((position, index) => (
          <span key={position}>
            <span className="whitespace-nowrap">
              <CaseLink position={position} title={`${position + 1}`} onOpenCase={onOpenCase} />
              {index < diagnosis.cases.length - 1 ? "," : "."}
            </span>{" "}
          </span>
        ))}
        {placeWords(diagnosis)}
      </p>
    </article>
  );
}

type CaseLinkProps = { position: number; title: string; onOpenCase: (position: number) => void };

function CaseLink({ position, title, onOpenCase }: CaseLinkProps) {
  return (
    <button
      type="button"
      onClick={() => onOpenCase(position)}
      aria-label={title === `${position + 1}` ? `Open case ${title}` : `Open ${title}`}
      className="text-left text-accent underline underline-offset-2"
    >
      {title}
    </button>
  );
}
