import type { Route } from "next";
import Link from "next/link";
import type { Files } from "#domain/authoring/save.ts";
import { CodeListing } from "../code-listing.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { fileWords, inReadingOrder } from "./file-words.ts";

type DraftToReadProps = {
  courseId: string;
  slug: string;
  title: string;
  /** Null where nobody had begun to change what is published. */
  files: Files | null;
  /** The one that is opened. */
  file: string;
};

/** The files of a draft where nothing is written any more. */
export function DraftToRead({ courseId, slug, title, files, file }: DraftToReadProps) {
  const versions = `/courses/${courseId}/exercises/${slug}/versions` as Route;
  return (
    <main id="main" className="mx-auto w-full max-w-4xl space-y-4 px-4 py-6">
      <h1 className="text-2xl font-semibold">Draft of {title}</h1>
      {files === null ? (
        <EmptyState title="Nothing was being changed">
          There is no draft. What learners had is among the <Link href={versions}>versions</Link>.
        </EmptyState>
      ) : (
        inReadingOrder(Object.keys(files)).map((path) => (
          <details key={path} open={path === file}>
            <summary className="cursor-pointer">
              <code className="font-mono break-all">{path}</code>
            </summary>
            <div className="mt-2 space-y-2">
              <p className="text-sm text-text-muted">{fileWords(path)}</p>
              <CodeListing code={files[path] ?? ""} label={`Text of ${path}`} />
            </div>
          </details>
        ))
      )}
    </main>
  );
}
