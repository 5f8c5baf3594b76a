"use client";

import { History as HistoryIcon, RotateCcw } from "lucide-react";
import { type Ref, useState } from "react";
import type { ScoreHere } from "#domain/assignment/scores-here.ts";
import type { CodeProblem } from "#grader/report.ts";
import { CodeEditor, type CodeEditorHandle } from "../code-editor.tsx";
import { Button } from "../ui/button.tsx";
import { Tab, TabList, TabPanel, Tabs } from "../ui/tabs.tsx";
import { DraftNotices } from "./draft-notices.tsx";
import { DraftStatusLine } from "./draft-status-line.tsx";
import { History } from "./history.tsx";
import type { SubmissionLine, WorkbenchExercise } from "./types.ts";
import type { DraftInHand } from "./use-draft.ts";

type WorkPaneProps = {
  exercise: WorkbenchExercise & { kind: "code" };
  draft: DraftInHand;
  submissions: SubmissionLine[];
  scores: ScoreHere[];
  markers: CodeProblem[] | undefined;
  editor: Ref<CodeEditorHandle>;
  onRun: () => void;
  onSubmit: () => void;
  onLeave: () => void;
};

/** Where the work is done: the code, and what was handed in before. */
export function WorkPane({ exercise, draft, submissions, scores, markers, editor, ...props }: WorkPaneProps) {
  const { onRun, onSubmit, onLeave } = props;
  const [tab, setTab] = useState("code");
  return (
    <Tabs value={tab} onValueChange={setTab} className="flex h-full flex-col bg-surface-raised">
      <div className="flex items-center justify-between border-b border-border pr-2">
        <TabList aria-label="Work">
          <Tab value="code">Code</Tab>
          <Tab value="history">
            <HistoryIcon aria-hidden size={15} /> History{submissions.length > 0 && ` (${submissions.length})`}
          </Tab>
        </TabList>
        {tab === "code" && (
          <Button look="plain" size="small" onClick={() => draft.replace(exercise.starter)}>
            <RotateCcw aria-hidden size={14} /> Start over
          </Button>
        )}
      </div>
      <TabPanel value="code" tabIndex={-1} className="flex min-h-0 flex-1 flex-col">
        <DraftNotices draft={draft} slug={exercise.slug} />
        <div className="min-h-0 flex-1">
          <CodeEditor
            ref={editor}
            value={draft.code}
            valueEpoch={draft.epoch}
            onChange={draft.change}
            types={exercise.types}
            path={`exercises/${exercise.slug}/solution.ts`}
            label={`Your code for ${exercise.title}. Escape leaves the editor.`}
            markers={markers}
            onRun={onRun}
            onSubmit={onSubmit}
            onLeave={onLeave}
          />
        </div>
        <DraftStatusLine status={draft.status} isKept={draft.isKept} />
      </TabPanel>
      <TabPanel value="history" className="min-h-0 flex-1 overflow-y-auto">
        <History
          submissions={submissions}
          scores={scores}
          onTakeCode={(code) => {
            draft.replace(code);
            setTab("code");
          }}
        />
      </TabPanel>
    </Tabs>
  );
}
