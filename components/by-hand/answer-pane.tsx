"use client";

import { History as HistoryIcon, RefreshCw } from "lucide-react";
import { useState } from "react";
import type { PartProblem } from "#grader/by-hand/read-answers.ts";
import type { CaseResult } from "#grader/report.ts";
import type { ReportKind } from "../report/verdict-words.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { Tab, TabList, TabPanel, Tabs } from "../ui/tabs.tsx";
import { DraftNotices } from "../workbench/draft-notices.tsx";
import { statusWords } from "../workbench/draft-status-line.tsx";
import { History } from "../workbench/history.tsx";
import type { SubmissionLine } from "../workbench/types.ts";
import type { DraftInHand } from "../workbench/use-draft.ts";
import { AnswerSheet, type PartFinding } from "./answer-sheet.tsx";
import type { ProgramSurroundings } from "./program-field.tsx";
import { parseRawAnswers, type Question } from "./question.ts";

type AnswerPaneProps = {
  slug: string;
  questions: Question[];
  draft: DraftInHand;
  submissions: SubmissionLine[];
  problems: PartProblem[];
  /** The newest report on all that was handed in, and before it that of a program alone when that is newer. */
  graded: Graded[];
  program: Omit<ProgramSurroundings, "slug" | "epoch" | "readNewest">;
  /** Null where there are no others to have. */
  onNewNumbers: (() => void) | null;
};

/** A report's parts, and the text that they are about. */
type Graded = { code: string; cases: CaseResult[]; kind: ReportKind };

/** Where the answers are written down, and what was handed in before. */
export function AnswerPane({ slug, questions, draft, submissions, problems, ...props }: AnswerPaneProps) {
  const { graded, program, onNewNumbers } = props;
  const [tab, setTab] = useState("answers");
  const answers = parseRawAnswers(draft.code);
  const readNewest = (part: string) => parseRawAnswers(draft.readNewest())[part];

  /** What is known of the answer that stands there now. */
  function resultOf(part: string): PartFinding | null {
    const known = graded.find(({ code }) => isSame(parseRawAnswers(code)[part], answers[part]));
    const result = known?.cases.find((each) => each.part?.id === part);
    return known && result ? { result, kind: known.kind } : null;
  }

  return (
    <Tabs value={tab} onValueChange={setTab} className="flex h-full flex-col bg-surface-raised">
      <div className="flex items-center justify-between border-b border-border pr-2">
        <TabList aria-label="Work">
          <Tab value="answers">By hand</Tab>
          <Tab value="history">
            <HistoryIcon aria-hidden size={15} /> History{submissions.length > 0 && ` (${submissions.length})`}
          </Tab>
        </TabList>
        {tab === "answers" && onNewNumbers && (
          <Button look="plain" size="small" onClick={onNewNumbers}>
            <RefreshCw aria-hidden size={14} /> New numbers
          </Button>
        )}
      </div>
      <TabPanel value="answers" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto">
        <DraftNotices draft={draft} slug={slug} />
        {problems
          .filter(({ part }) => part === "")
          .map(({ message }) => (
            <div key={message} className="p-2">
              <Notice kind="problem">{message}</Notice>
            </div>
          ))}
        <AnswerSheet
          questions={questions}
          answers={answers}
          onChange={(part, answer) =>
            draft.change(JSON.stringify({ ...parseRawAnswers(draft.readNewest()), [part]: answer }))
          }
          problems={problems}
          resultOf={resultOf}
          surroundings={{ ...program, slug, epoch: draft.epoch, readNewest }}
        />
        <p role="status" className="border-t border-border px-4 py-1 text-sm text-text-muted">
          {statusWords(draft.status)}
        </p>
      </TabPanel>
      <TabPanel value="history" className="min-h-0 flex-1 overflow-y-auto">
        <History
          submissions={submissions}
          onTakeCode={(code) => {
            draft.replace(code);
            setTab("answers");
          }}
        />
      </TabPanel>
    </Tabs>
  );
}

/** Answers are JSON, and so is what makes two of them the same. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
