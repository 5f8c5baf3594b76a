"use client";

import { History as HistoryIcon, RefreshCw } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { ScoreHere } from "#domain/assignment/scores-here.ts";
import type { PartProblem } from "#grader/by-hand/read-answers.ts";
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
import type { ProgramSurroundings } from "./program-field.tsx";
import { parseRawAnswers, type Question } from "./question.ts";
import { type GradedAnswers, useResults } from "./use-results.ts";
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
  graded: GradedAnswers | null;
  program: Omit<ProgramSurroundings, "slug" | "epoch" | "readNewest">;
  scores: ScoreHere[];
  /** What stands below each part where they are checked one by one. */
  partFoot: ((question: Question) => ReactNode) | null;
  /** Null where there are no others to have. */
  onNewNumbers: (() => void) | null;
};

/** Where the answers are written down, and what was handed in before. */
export function AnswerPane({
  slug,
  questions,
  numbers,
  draft,
  submissions,
  graded,
  partFoot,
  ...props
}: AnswerPaneProps) {
  const { scores, problems, program, onNewNumbers } = props;
  const [tab, setTab] = useState("answers");
  const answers = answersInFields(questions, draft.code);
  const resultOf = useResults(graded, answers);
  const readNewest = (part: string) => parseRawAnswers(draft.readNewest())[part];

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
          surroundings={{ ...program, slug, epoch: draft.epoch, readNewest }}
          foot={partFoot}
        />
        <p role="status" className="border-t border-border px-4 py-1 text-sm text-text-muted">
          {statusWords(draft.status, draft.isKept)}
        </p>
      </TabPanel>
      <TabPanel value="history" className="min-h-0 flex-1 overflow-y-auto">
        <History
          submissions={submissions}
          numbers={numbers}
          scores={scores}
          partTitles={Object.fromEntries(questions.map(({ id, title }) => [id, title]))}
          onTakeCode={(code) => {
            // What was checked by itself says nothing of the other parts.
            draft.replace(partFoot ? JSON.stringify({ ...answers, ...parseRawAnswers(code) }) : code);
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
