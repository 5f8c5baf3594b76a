"use client";

import "./zod-without-eval.ts";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Panel } from "react-resizable-panels";
import type { PartProblem } from "#grader/by-hand/read-answers.ts";
import { AnswerPane } from "../by-hand/answer-pane.tsx";
import { answersInFields } from "../by-hand/answers-in-fields.ts";
import { findProblems, focusProblem, partInFocus } from "../by-hand/find-problems.ts";
import { PartCheck } from "../by-hand/part-check.tsx";
import { NO_ANSWERS, parseRawAnswers } from "../by-hand/question.ts";
import type { GradedAnswers } from "../by-hand/use-results.ts";
import type { CodeEditorHandle } from "../code-editor.tsx";
import { ActionBar } from "./action-bar.tsx";
import { announcement } from "./announcement.ts";
import { DueHere } from "./due-here.tsx";
import { withState } from "./history-lines.ts";
import { KeysDialog } from "./keys-dialog.tsx";
import { Outcome } from "./outcome.tsx";
import { PromptPane } from "./prompt-pane.tsx";
import { Handle, RememberedGroup } from "./remembered-group.tsx";
import { TopBar } from "./top-bar.tsx";
import type { WorkbenchProps } from "./types.ts";
import { useDraft } from "./use-draft.ts";
import { usePageKeys } from "./use-page-keys.ts";
import { useScoring } from "./use-scoring.ts";
import { type GradedTrial, type Trial, useTrial } from "./use-trial.ts";
import { useVersion } from "./use-version.ts";
import { VersionNotice } from "./version-notice.tsx";
import { type View, ViewTabs } from "./view-tabs.tsx";
import { WorkPane } from "./work-pane.tsx";

/** The exercise page: what to do on the left, the work and what came of it on the right. */
export function Workbench(props: WorkbenchProps) {
  const { exercise, viewer, submissions, actions } = props;
  const { slug, versionId } = exercise;
  const noun = exercise.kind === "code" ? "code" : "answers";
  const starter = exercise.kind === "code" ? exercise.starter : NO_ANSWERS;
  const numbers = exercise.kind === "code" ? "" : exercise.numbers;
  const isTrial = props.ownVersion === null;
  const kept = isTrial ? { slug: `${slug}:trial`, viewerId: null } : { slug, viewerId: viewer?.id ?? null };
  const draft = useDraft({ ...kept, numbers, versionId, server: props.draft, starter });
  const written =
    exercise.kind === "code" ? draft.code : JSON.stringify(answersInFields(exercise.questions, draft.code));
  const [lines, setLines] = useState(submissions);
  const [view, setView] = useState<View>("prompt");
  const [needsAccount, setNeedsAccount] = useState(false);
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set(props.checked));
  const { isPartByPart, ...scoring } = useScoring(props, lines);
  const [problems, setProblems] = useState<PartProblem[]>([]);
  const router = useRouter();
  const [showsKeys, setShowsKeys] = useState(false);
  const editor = useRef<CodeEditorHandle>(null);
  const runButton = useRef<HTMLButtonElement>(null);
  const outcomePane = useRef<HTMLElement>(null);
  const { trial, graded, start, follow } = useTrial(
    { actions, isTrial },
    {
      onAccepted(accepted) {
        const { part } = accepted;
        if (part !== null) setChecked((known) => new Set([...known, part]));
        if (accepted.kind === "submission" && !isTrial)
          setLines((known) => [newLine(accepted, exercise.version), ...known]);
      },
      onState(followed, state) {
        if (followed.kind === "submission") setLines((known) => withState(known, followed.id ?? "", state));
        // Only for a press on this page: a report that was there before does not push the prompt away.
        if (state.phase === "graded" && followed.code !== null) setView("outcome");
      },
    },
  );

  const occasion = trial && (trial.id ?? (trial.state.phase === "refused" ? trial.startedAt : null));
  const version = useVersion({ ...props, occasion });

  // The newest submission handed in before this page was opened is shown, or followed to its verdict.
  const newest = useRef(submissions[0]);
  const followNewest = useRef(follow);
  useEffect(() => {
    const line = newest.current;
    if (!line) return;
    const state = { phase: "waiting", place: 1, estimateS: null } as const;
    followNewest.current({
      kind: "submission",
      id: line.id,
      code: null,
      part: line.part,
      tried: null,
      startedAt: line.submittedAt,
      state,
    });
  }, []);

  // A new report begins at its verdict, wherever the last one was scrolled to.
  const gradedId = graded?.id;
  useEffect(() => {
    if (gradedId) outcomePane.current?.scrollTo({ top: 0 });
  }, [gradedId]);

  function press(kind: Trial["kind"]) {
    const isRefused = kind === "submission" && viewer === null;
    setNeedsAccount(isRefused);
    if (isRefused) setView("outcome");
    else void start(kind, { slug, versionId, code: draft.readNewest() });
  }
  /** Answers are read here first, so that what cannot be understood is said at its field and is no attempt. */
  async function check(part?: string) {
    if (exercise.kind !== "by-hand") return;
    const answers = JSON.stringify(answersInFields(exercise.questions, draft.readNewest()));
    const found = await findProblems(exercise.questions, answers, part);
    setProblems(found);
    const input = { slug, versionId, code: answers, variantId: exercise.variantId, ...(part && { part }) };
    if (found.length === 0) return start(viewer ? "submission" : "run", input);
    setView("work");
    focusProblem(found);
  }
  /** Tries one program on its public cases, whatever else is answered. */
  async function runProgram(part: string) {
    if (exercise.kind !== "by-hand") return;
    const code = JSON.stringify({ [part]: parseRawAnswers(draft.readNewest())[part] });
    const found = await findProblems(exercise.questions, code);
    // The starter as it was given is no answer, which is to be said where it stands.
    setProblems(
      found.map((problem) => (problem.part ? problem : { ...problem, part, message: "Nothing is written yet" })),
    );
    if (found.length === 0) await start("run", { slug, versionId, code }, part);
  }
  async function checkByKey() {
    if (exercise.kind === "code" || !isPartByPart) return check();
    const part = partInFocus(exercise.questions);
    if (part !== null) return check(part);
    setProblems([{ part: "", path: [], message: "Each part is checked by itself. Go to the one that you mean." }]);
  }
  const run = () => (noun === "answers" ? void checkByKey() : press("run"));
  const submit = () => (noun === "answers" ? void checkByKey() : press("submission"));

  async function drawNewNumbers(variantId: string) {
    const result = await actions.newVariant({ slug, versionId, variantId }).catch(() => null);
    if (!result?.ok)
      return setProblems([{ part: "", path: [], message: result?.message ?? "The server cannot be reached." }]);
    setProblems([]);
    router.refresh();
  }
  usePageKeys({ onRun: run, onSubmit: submit, onShowKeys: () => setShowsKeys(true) });

  function jump(line: number, column: number) {
    setView("work");
    // The editor is hidden on a narrow screen until this view is drawn.
    requestAnimationFrame(() => editor.current?.jumpTo(line, column));
  }

  return (
    <main id="main" data-workbench-view={view} className="flex h-[calc(100dvh-var(--header-height))] flex-col">
      {/* A narrow screen hides the prompt, and the page's title with it, while another part shows. */}
      {view !== "prompt" && <h1 className="sr-only wide:hidden">{exercise.title}</h1>}
      <TopBar
        exercise={exercise}
        standing={scoring.standing}
        attempts={scoring.attempts}
        due={<DueHere assigned={props.assigned} now={scoring.now} />}
        onShowKeys={() => setShowsKeys(true)}
      />
      <VersionNotice version={version} noun={noun} />
      <ViewTabs view={view} onChange={setView} hasNews={graded !== null} />
      <RememberedGroup id="exercise" className="min-h-0 flex-1">
        <Panel id="panel-prompt" defaultSize="40" minSize="20">
          <PromptPane
            policy={scoring.policy}
            exercise={exercise}
            prompt={props.prompt}
            versionPlaces={props.versionPlaces}
            hints={scoring.hints}
            isScored={viewer !== null}
            solution={props.solution}
          />
        </Panel>
        <Handle label="Width of the prompt" direction="column" />
        <Panel id="panel-right" minSize="30">
          <RememberedGroup id="work" orientation="vertical">
            <Panel id="panel-work" defaultSize="58" minSize="20">
              {exercise.kind === "code" ? (
                <WorkPane
                  exercise={exercise}
                  draft={draft}
                  submissions={lines}
                  scores={scoring.scores}
                  markers={graded?.code === draft.code ? graded.report.problems : undefined}
                  editor={editor}
                  onRun={run}
                  onSubmit={submit}
                  onLeave={() => runButton.current?.focus()}
                />
              ) : (
                <AnswerPane
                  slug={slug}
                  questions={exercise.questions}
                  viewerId={viewer?.id ?? null}
                  numbers={numbers}
                  earlierDrafts={props.earlierDrafts}
                  draft={draft}
                  submissions={lines}
                  scores={scoring.scores}
                  problems={problems}
                  graded={gradedAnswers(graded)}
                  program={{ editor, onRun: (part) => void runProgram(part), onCheck: submit }}
                  partFoot={
                    exercise.isPartByPart
                      ? (question) => (
                          <PartCheck
                            question={question}
                            questions={exercise.questions}
                            policy={scoring.policy}
                            leftFor={scoring.leftFor}
                            last={scoring.lastOf(question.id)}
                            checked={checked}
                            isSending={trial?.state.phase === "sending" && trial.part === question.id}
                            onCheck={() => void check(question.id)}
                          />
                        )
                      : null
                  }
                  onNewNumbers={
                    viewer && exercise.mayAskForNewNumbers ? () => void drawNewNumbers(exercise.variantId) : null
                  }
                />
              )}
            </Panel>
            <Handle label="Height of the work" direction="row" />
            <Panel id="panel-outcome" minSize="15">
              <section
                aria-label="Outcome"
                ref={outcomePane}
                // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
                tabIndex={0}
                className="h-full overflow-y-auto focus-visible:-outline-offset-2"
              >
                <Outcome
                  slug={slug}
                  trial={trial}
                  graded={graded}
                  scores={scoring.scores}
                  code={written}
                  noun={noun}
                  needsAccount={needsAccount}
                  onFollowAgain={() => trial?.id && follow({ ...trial, id: trial.id })}
                  onJump={jump}
                />
              </section>
            </Panel>
          </RememberedGroup>
        </Panel>
      </RememberedGroup>
      <ActionBar
        trial={trial}
        noun={noun}
        isPartByPart={isPartByPart}
        onRun={run}
        onSubmit={submit}
        runButton={runButton}
      />
      <p role="status" className="sr-only">
        {announcement(trial)}
      </p>
      <KeysDialog noun={noun} open={showsKeys} onClose={() => setShowsKeys(false)} />
    </main>
  );
}

function gradedAnswers(graded: GradedTrial | null): GradedAnswers | null {
  if (!graded || graded.code === null) return null;
  const { code, report, kind, tried } = graded;
  return { code, cases: report.cases, kind, tried };
}

function newLine({ id, startedAt, part }: Trial & { id: string }, version: string) {
  return {
    id,
    submittedAt: startedAt,
    part,
    version,
    ...{ isCurrentVersion: true, isVersionHere: true },
    phase: "waiting" as const,
    verdict: null,
    score: null,
    heldBack: null,
    regraded: null,
    talk: null,
  };
}
