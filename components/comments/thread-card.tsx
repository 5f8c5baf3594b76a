import type { Route } from "next";
import Link from "next/link";
import { isAsking, type Thread } from "#domain/comments.ts";
import { Badge } from "../ui/badge.tsx";
import { CommentItem, type ShownComment } from "./comment-item.tsx";
import { AnswerForm, type WriteAction } from "./write-forms.tsx";

export type GradePlace = { courseId: string; assignmentId: string; learnerId: string; slug: string; title: string };

type ThreadCardProps = {
  thread: Thread<ShownComment>;
  viewerId: string;
  submissionId: string;
  mayAnswer: boolean;
  gradePlaces: GradePlace[];
  write: WriteAction;
};

/** A comment, or a question with its answers and the place for one more. */
export function ThreadCard({ thread: { said, answers, isOpen }, mayAnswer, ...rest }: ThreadCardProps) {
  const { viewerId, submissionId, gradePlaces, write } = rest;
  return (
    <article
      aria-label={labelOf(said)}
      className="space-y-3 rounded-md border-l-3 border-accent bg-surface-raised px-4 py-3 font-sans text-base shadow-xs"
    >
      <CommentItem comment={said}>{isOpen && <Badge>Open</Badge>}</CommentItem>
      {answers.length > 0 && (
        <ul className="space-y-3 border-l border-border pl-4">
          {answers.map((answer) => (
            <li key={answer.id}>
              <CommentItem comment={answer} />
            </li>
          ))}
        </ul>
      )}
      {said.kind === "regrade-request" && <GradeLinks places={gradePlaces} />}
      {mayAnswer && isAsking(said) && (
        <details open={isOpen}>
          <summary className="text-sm text-accent">{isOpen ? "Answer" : "Answer once more"}</summary>
          <AnswerForm {...{ viewerId, submissionId, write }} answersId={said.id} />
        </details>
      )}
    </article>
  );
}

function labelOf({ kind, line }: ShownComment): string {
  const what = { comment: "Comment", question: "Question", "regrade-request": "Request", answer: "Answer" }[kind];
  return line === null ? what : `${what} on line ${line}`;
}

/** The score is changed in the gradebook, where it is recorded with its reason. */
function GradeLinks({ places }: { places: GradePlace[] }) {
  return places.map(({ courseId, assignmentId, learnerId, slug, title }) => (
    <p key={assignmentId} className="text-sm">
      <Link href={`/courses/${courseId}/gradebook/${assignmentId}/${learnerId}?exercise=${slug}` as Route}>
        Change the score in {title}
      </Link>
    </p>
  ));
}
