import type { ReactNode } from "react";
import { linesOf, type MayWrite, type Thread, threadsOf } from "#domain/comments.ts";
import { Notice } from "../ui/notice.tsx";
import type { ShownComment } from "./comment-item.tsx";
import { CommentedCode } from "./commented-code.tsx";
import { keptKey } from "./kept-key.ts";
import { LinePicker } from "./line-picker.tsx";
import { type GradePlace, ThreadCard } from "./thread-card.tsx";
import { AskForm, CommentForm, type WriteAction } from "./write-forms.tsx";

export type ShownDiscussion = { comments: ShownComment[]; mayWrite: MayWrite; gradePlaces: GradePlace[] };

type DiscussionProps = {
  viewerId: string;
  submissionId: string;
  discussion: ShownDiscussion;
  write: WriteAction;
  /** Null where answers by hand are shown in its place. */
  code: string | null;
  handedIn: ReactNode;
};

/** What was handed in, with what was said at its lines; below it what was said about all of it, and the place to say more. */
export function Discussion({ viewerId, submissionId, discussion, write, code, handedIn }: DiscussionProps) {
  const { comments, mayWrite, gradePlaces } = discussion;
  const threads = threadsOf(comments);
  const card = (thread: Thread<ShownComment>) => (
    <ThreadCard
      key={thread.said.id}
      {...{ thread, viewerId, submissionId, gradePlaces, write }}
      mayAnswer={mayWrite.kinds.includes("answer")}
    />
  );
  const atLines = code === null ? [] : threads.filter(({ said }) => said.line !== null);
  const notes = new Map(
    [...Map.groupBy(atLines, ({ said }) => said.line!)].map(([line, some]) => [line, some.map(card)]),
  );
  const aboutAll = threads.filter((thread) => !atLines.includes(thread));
  const lines = code === null ? null : linesOf(code);
  return (
    <LinePicker kept={keptKey({ viewerId, submissionId, what: "line" })}>
      <section className="space-y-2">
        <h2 className="font-semibold">{code === null ? "Answers" : "Code"}</h2>
        {code === null ? (
          handedIn
        ) : (
          <CommentedCode
            code={code}
            label="The code handed in"
            notes={notes}
            canPick={mayWrite.kinds.some((kind) => kind === "comment" || kind === "question")}
          />
        )}
      </section>
      <section aria-labelledby="said" className="max-w-3xl space-y-4">
        <h2 id="said" className="font-semibold">
          Comments and questions
        </h2>
        {comments.length === 0 && <p className="text-text-muted">Nothing has been said yet.</p>}
        {aboutAll.map(card)}
        <div id="write" className="space-y-3">
          {mayWrite.reason && <Notice>{mayWrite.reason}</Notice>}
          {mayWrite.kinds.includes("comment") && <CommentForm {...{ viewerId, submissionId, lines, write }} />}
          {mayWrite.kinds.includes("question") && <AskForm {...{ viewerId, submissionId, lines, write }} />}
        </div>
      </section>
    </LinePicker>
  );
}
