"use client";

import { History as HistoryIcon, RefreshCw } from "lucide-react";
import { useState } from "react";
import type { PartProblem } from "#grader/by-hand/read-answers.ts";
import type { CaseResult } from "#grader/report.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { Tab, TabList, TabPanel, Tabs } from "../ui/tabs.tsx";
import { DraftNotices } from "../workbench/draft-notices.tsx";
import type { OtherText } from "../workbench/draft-record.ts";
import { statusWords } from "../workbench/draft-status-line.tsx";
import { History } from "../workbench/history.tsx";
import type { SubmissionLine } from "../workbench/types.ts";
import type { DraftInHand } from "../workbench/use-draft.ts";
import { AnswerSheet } from "./answer-sheet.tsx";
import { answersInFields } from "./answers-in-fields.ts";
import { EarlierAnswers } from "./earlier-answers.tsx";
import { parseRawAnswers, type Question } from "./question.ts";
import { WrittenAnswers } from "./written-answers.tsx";

type AnswerPaneProps = {
  slug: string;
  viewerId: string | null;
  questions: Question[];
  /** The name of the numbers that the questions have. */
  numbers: string;
  earlierDrafts: OtherText[];
  draft: DraftInHand;
  submissions: SubmissionLine[];
  problems: PartProblem[];
  /** The newest report's parts, and the text that they are about. */
  graded: { code: string; cases: CaseResult[] } | null;
  /** Null where there are no others to have. */
  onNewNumbers: (() => void) | null;
};

/** Where the answers are written down, and what was handed in before. */
export function AnswerPane(props: AnswerPaneProps) {
  const { slug, questions, numbers, draft, submissions, problems, graded, onNewNumbers } = props;
  const [tab, setTab] = useState("answers");
  const answers = answersInFields(questions, draft.code);
  const marked = graded && parseRawAnswers(graded.code);

  function resultOf(part: string): CaseResult | null {
    const isSame = marked !== null && JSON.stringify(marked[part]) === JSON.stringify(answers[part]);
    return (isSame && graded?.cases.find((result) => result.part?.id === part)) || null;
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
        <DraftNotices
          draft={draft}
          slug={slug}
          show={(text) => <WrittenAnswers label="The other answers" questions={questions} text={text} />}
        />
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
        />
        <p role="status" className="border-t border-border px-4 py-1 text-sm text-text-muted">
          {statusWords(draft.status)}
        </p>
      </TabPanel>
      <TabPanel value="history" className="min-h-0 flex-1 overflow-y-auto">
        <History
          submissions={submissions}
          numbers={numbers}
          onTakeCode={(code) => {
            draft.replace(code);
            setTab("answers");
          }}
        />
        <EarlierAnswers
          viewerId={props.viewerId}
          place={{ slug, numbers }}
          questions={questions}
          texts={props.earlierDrafts}
        />
      </TabPanel>
    </Tabs>
  );
}
