"use client";

import { Check, CircleDashed, X } from "lucide-react";
import type { PartProblem } from "#grader/by-hand/read-answers.ts";
import type { CaseResult } from "#grader/report.ts";
import { ReportView } from "../report/report-view.tsx";
import { CHECK_WORDS, type ReportKind } from "../report/verdict-words.ts";
import { ChoiceField } from "./choice-field.tsx";
import { ExpressionField } from "./expression-field.tsx";
import { NumberFields } from "./number-fields.tsx";
import { OrderField } from "./order-field.tsx";
import { ProgramField, type ProgramSurroundings } from "./program-field.tsx";
import { idsOf, type Question, type RawAnswers, textOf } from "./question.ts";

type AnswerSheetProps = {
  questions: Question[];
  answers: RawAnswers;
  onChange: (part: string, answer: unknown) => void;
  problems: PartProblem[];
  /** What the newest report says of a part whose answer still stands as it was marked. */
  resultOf: (part: string) => PartFinding | null;
  surroundings: ProgramSurroundings;
};

/** `kind`: a run looked at the public cases of a program only. */
export type PartFinding = { result: CaseResult; kind: ReportKind };

/** The parts one below the other, each with its field, what cannot be understood in it, and what came of it. */
export function AnswerSheet({ questions, answers, onChange, problems, resultOf, surroundings }: AnswerSheetProps) {
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
          isInvalid={problems.length > 0}
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
      </span>
    </p>
  );
}
