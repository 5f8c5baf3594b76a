"use client";

import { Check, CircleDashed, X } from "lucide-react";
import type { ReactNode } from "react";
import type { PartProblem } from "#grader/by-hand/read-answers.ts";
import type { CaseResult } from "#grader/report.ts";
import { ReportView } from "../report/report-view.tsx";
import { CHECK_WORDS } from "../report/verdict-words.ts";
import { ChoiceField } from "./choice-field.tsx";
import { ExpressionField } from "./expression-field.tsx";
import { NumberFields } from "./number-fields.tsx";
import { OrderField } from "./order-field.tsx";
import { ProgramField, type ProgramSurroundings } from "./program-field.tsx";
import { idsOf, type Question, type RawAnswers, textOf } from "./question.ts";
import type { PartFinding } from "./use-results.ts";

type AnswerSheetProps = {
  questions: Question[];
  answers: RawAnswers;
  onChange: (part: string, answer: unknown) => void;
  problems: PartProblem[];
  /** What the newest report says of a part whose answer still stands as it was marked. */
  resultOf: (part: string) => PartFinding | null;
  surroundings: ProgramSurroundings;
  /** What stands below a part that is checked by itself. */
  foot?: ((question: Question) => ReactNode) | null;
};

/** The parts one below the other, each with its field, what cannot be understood in it, and what came of it. */
export function AnswerSheet(props: AnswerSheetProps) {
  const { questions, answers, onChange, problems, resultOf, surroundings, foot } = props;
  return (
    <ol className="space-y-6 p-4 wide:px-5">
      {questions.map((question, position) => {
        const own = problems.filter(({ part }) => part === question.id);
        const finding = resultOf(question.id);
        return (
          <li key={question.id} id={`part-${question.id}`}>
            <section aria-labelledby={`title-${question.id}`} className="space-y-2">
              <h2 className="flex items-baseline gap-2 font-semibold">
                <span className="text-text-muted tabular-nums">{position + 1}.</span>
                <span id={`title-${question.id}`}>{question.title}</span>
                <span className="ml-auto text-sm font-normal whitespace-nowrap text-text-muted">
                  {question.points === 1 ? "1 point" : `${question.points} points`}
                </span>
              </h2>
              {question.promptNode}
              <PartField
                question={question}
                answer={answers[question.id]}
                onChange={(answer) => onChange(question.id, answer)}
                problems={own}
                result={finding?.result}
                surroundings={surroundings}
              />
              <div id={`said-${question.id}`}>
                {own.map((problem) => (
                  <p key={problem.path.join()} className="text-sm font-medium text-verdict-failed">
                    {problem.path.length > 0 && `Entry ${problem.path.map((index) => index + 1).join(", ")} `}
                    {problem.message}
                    {problem.at !== undefined && problem.at > 0 && `, at character ${problem.at + 1}`}.
                  </p>
                ))}
                {finding && own.length === 0 && <Finding {...finding} editor={surroundings.editor} />}
              </div>
              {foot?.(question)}
            </section>
          </li>
        );
      })}
    </ol>
  );
}

type PartFieldProps = {
  question: Question;
  answer: unknown;
  onChange: (answer: unknown) => void;
  problems: PartProblem[];
  result: CaseResult | undefined;
  surroundings: ProgramSurroundings;
};

function PartField({ question, answer, onChange, problems, result, surroundings }: PartFieldProps) {
  const wrong = result?.part?.wrong ?? [];
  switch (question.kind) {
    case "expression":
      return (
        <ExpressionField
          question={question}
          value={textOf(answer)}
          onChange={onChange}
          isInvalid={problems.length > 0 || wrong.length > 0}
        />
      );
    case "choice":
      return <ChoiceField question={question} chosen={idsOf(answer)} onChange={onChange} wrong={wrong} />;
    case "order":
      return <OrderField question={question} order={idsOf(answer)} onChange={onChange} wrong={wrong} />;
    case "code":
      return (
        <ProgramField
          question={question}
          answer={answer}
          onChange={onChange}
          surroundings={surroundings}
          markers={result?.part?.program?.problems}
        />
      );
    default: {
      const marked = [...problems.map(({ path }) => path), ...wrong];
      return <NumberFields question={question} answer={answer} onChange={onChange} wrong={marked} />;
    }
  }
}

type FindingProps = PartFinding & Pick<ProgramSurroundings, "editor">;

/** Of a program its whole report stands below it. */
function Finding({ result, kind, editor }: FindingProps) {
  const program = result.part?.program;
  if (!program) return <Result result={result} />;
  const jump = (line: number, column: number) => {
    if (editor && "current" in editor) editor.current?.jumpTo(line, column);
  };
  return <ReportView report={program} kind={kind} level={3} onJump={jump} handIn={CHECK_WORDS} />;
}

const CHECKED_WORDS = {
  exactly: "Checked exactly.",
  "exactly-against-points": "Checked exactly.",
  "at-points": "Compared at 12 random points.",
};

function Result({ result }: { result: CaseResult }) {
  if (result.status === "not-run")
    return (
      <p className="flex items-start gap-1.5 text-sm text-text-muted">
        <CircleDashed aria-hidden size={16} className="mt-0.5 shrink-0" /> Not answered yet.
      </p>
    );
  const isRight = result.status === "passed";
  const score = result.part?.score ?? 0;
  const Icon = isRight ? Check : X;
  return (
    <p className={`flex items-start gap-1.5 text-sm ${isRight ? "text-verdict-passed" : "text-verdict-failed"}`}>
      <Icon aria-hidden size={16} className="mt-0.5 shrink-0" />
      <span>
        {result.message ?? "Right."}
        {!isRight && score > 0 && ` ${Math.floor(score * 100)} % of its points.`}
        {result.part?.checked && <span className="text-text-muted"> {CHECKED_WORDS[result.part.checked]}</span>}
      </span>
    </p>
  );
}
