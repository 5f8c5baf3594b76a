import type { Route } from "next";
import Link from "next/link";
import { Badge } from "../ui/badge.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Cell, HeadCell, Table } from "../ui/table.tsx";
import { Time } from "../ui/time.tsx";

type ExerciseLine = {
  slug: string;
  title: string;
  kind: "code" | "by-hand" | null;
  isPublished: boolean;
  publishedAt: string | null;
  draft: { savedAt: string; isChanged: boolean; problemCount: number } | null;
};

const KINDS = { code: "A program", "by-hand": "By hand" };

/** The exercises that a course's instructors write. */
export function ExerciseList({ courseId, exercises }: { courseId: string; exercises: ExerciseLine[] }) {
  if (exercises.length === 0)
    return (
      <EmptyState title="No exercise of your own yet">
        Begin with a template, or copy one of the catalogue. Learners see it once it is published.
      </EmptyState>
    );
  return (
    <Table label="Exercises of the course">
      <thead>
        <tr>
          <HeadCell>Title</HeadCell>
          <HeadCell>Kind</HeadCell>
          <HeadCell>Learners have</HeadCell>
          <HeadCell>Draft</HeadCell>
          <HeadCell>Last saved</HeadCell>
        </tr>
      </thead>
      <tbody>
        {exercises.map(({ slug, title, kind, isPublished, publishedAt, draft }) => (
          <tr key={slug}>
            <Cell>
              <Link href={`/courses/${courseId}/exercises/${slug}` as Route}>{title}</Link>
              <p className="font-mono text-xs text-text-muted">{slug}</p>
            </Cell>
            <Cell>{kind ? KINDS[kind] : "–"}</Cell>
            <Cell>
              {isPublished ? (
                <>
                  <Badge>Published</Badge> {publishedAt && <Time at={publishedAt} />}
                </>
              ) : (
                "Nothing yet"
              )}
            </Cell>
            <Cell>{draftWords(draft, isPublished)}</Cell>
            <Cell>{draft ? <Time at={draft.savedAt} /> : "–"}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function draftWords(draft: ExerciseLine["draft"], isPublished: boolean): string {
  if (!draft || (isPublished && !draft.isChanged)) return "As published";
  if (draft.problemCount === 0) return isPublished ? "Changed" : "Being written";
  return draft.problemCount === 1 ? "1 problem" : `${draft.problemCount} problems`;
}
