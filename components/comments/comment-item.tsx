import type { ReactNode } from "react";
import type { CommentKind } from "#domain/comments.ts";
import { Badge } from "../ui/badge.tsx";
import { Time } from "../ui/time.tsx";

export type ShownComment = {
  id: string;
  kind: CommentKind;
  line: number | null;
  answersId: string | null;
  text: string;
  /** ISO moment. */
  createdAt: string;
  author: { name: string; isViewer: boolean } | null;
  isNew: boolean;
};

const KIND_WORDS: Record<CommentKind, string | null> = {
  comment: null,
  question: "asks",
  "regrade-request": "asks for another look at the grade",
  answer: "answers",
};

export const FORMER_MEMBER = "A former member";

/** Something said: who, when, what, as it was typed. */
export function CommentItem({ comment, children }: { comment: ShownComment; children?: ReactNode }) {
  const { id, kind, text, createdAt, author, isNew } = comment;
  const name = author === null ? FORMER_MEMBER : author.isViewer ? "You" : author.name;
  const words = author?.isViewer ? KIND_WORDS[kind]?.replace(/^(ask|answer)s/, "$1") : KIND_WORDS[kind];
  return (
    <div
      id={`comment-${id}`}
      className="scroll-mt-4 space-y-1 target:outline-2 target:outline-offset-4 target:outline-accent"
    >
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-text-muted">
        <span>
          <span className="font-medium text-text">{name}</span> {words}
        </span>
        <Time at={createdAt} />
        {isNew && <Badge tone="accent">New</Badge>}
      </p>
      <PlainText text={text} />
      {children}
    </div>
  );
}

/** Text as it was typed: its line breaks kept, nothing in it interpreted, its direction its own. */
export function PlainText({ text }: { text: string }) {
  return (
    <p dir="auto" className="max-w-[68ch] break-words whitespace-pre-wrap">
      {text}
    </p>
  );
}
