import type { Route } from "next";
import Link from "next/link";
import { Badge } from "../ui/badge.tsx";
import { Time } from "../ui/time.tsx";

type Feedback = {
  id: string;
  submissionId: string;
  title: string;
  kind: "comment" | "answer";
  line: number | null;
  text: string;
  /** ISO moment. */
  createdAt: string;
  authorName: string | null;
  isNew: boolean;
};

/** What others said about one's own work. */
export function FeedbackList({ feedback }: { feedback: Feedback[] }) {
  if (feedback.length === 0) return null;
  return (
    <section className="space-y-3" aria-labelledby="feedback">
      <h2 id="feedback" className="text-lg font-semibold">
        Feedback on my work
      </h2>
      <ul className="space-y-2">
        {feedback.map(({ id, submissionId, title, kind, line, text, createdAt, authorName, isNew }) => (
          <li key={id} className="rounded-lg border border-border bg-surface-raised px-4 py-3">
            <p className="font-medium">
              <Link href={`/submissions/${submissionId}#comment-${id}` as Route} prefetch={false}>
                {kind === "answer" ? "An answer" : "A comment"} on {title}
                {line !== null && `, line ${line}`}
              </Link>{" "}
              {isNew && <Badge tone="accent">New</Badge>}
            </p>
            <p dir="auto" className="line-clamp-3 break-words whitespace-pre-wrap">
              {text}
            </p>
            <p className="text-sm text-text-muted">
              {authorName ?? "A former member"}, <Time at={createdAt} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
