"use client";

import { useEffect, useRef, useState } from "react";
import { Panel } from "react-resizable-panels";
import type { Files } from "#domain/authoring/save.ts";
import { SessionNotice } from "../session-notice.tsx";
import { Button } from "../ui/button.tsx";
import { DraftStatusLine } from "../workbench/draft-status-line.tsx";
import { Handle, RememberedGroup } from "../workbench/remembered-group.tsx";
import { ConflictNotice } from "./conflict-notice.tsx";
import type { Problem } from "./draft-keeper.ts";
import { type Editor, fetchAuthorTypes } from "./draft-requests.ts";
import { FileEditor } from "./file-editor.tsx";
import { FileList } from "./file-list.tsx";
import { inReadingOrder } from "./file-words.ts";
import { NewFile } from "./new-file.tsx";
import { ProblemList } from "./problem-list.tsx";
import { SidePane } from "./side-pane.tsx";
import { useExerciseDraft } from "./use-exercise-draft.ts";

type AuthoringWorkbenchProps = {
  courseId: string;
  slug: string;
  title: string;
  viewerId: string;
  /** The file to begin with. */
  file: string;
  draft: { files: Files; revision: number };
  problems: Problem[];
  editors: Editor[];
};

/** Where an exercise is written: its files, the one that is open, and what becomes of it. */
export function AuthoringWorkbench({
  courseId,
  slug,
  title,
  viewerId,
  file,
  draft: server,
  ...opened
}: AuthoringWorkbenchProps) {
  const [chosen, setChosen] = useState(file);
  const [sources, setSources] = useState<Record<string, string>>({});
  const side = useRef<HTMLDivElement>(null);
  const draft = useExerciseDraft({ courseId, slug, viewerId, server, path: chosen, ...opened });
  const paths = inReadingOrder([...new Set([...Object.keys(draft.files), ...draft.conflicts])]);
  const has = (path: string) => Object.hasOwn(draft.files, path);
  // The file that was open may be gone, deleted here or by somebody else.
  const path = paths.includes(chosen) ? chosen : (paths[0] ?? "");

  // What the files may import is fetched once the page is there.
  useEffect(() => {
    void fetchAuthorTypes(courseId).then(setSources);
  }, [courseId]);

  return (
    <main id="main" className="flex flex-col wide:h-[calc(100dvh-8.5rem)] wide:min-h-[30rem] wide:flex-row">
      <h1 className="sr-only">Write “{title}”</h1>
      <aside
        aria-label="Files"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        className="relative shrink-0 space-y-4 overflow-y-auto border-border px-3 py-3 focus-visible:-outline-offset-2 wide:w-64 wide:border-r"
      >
        <FileList {...draft} paths={paths} path={path} onOpen={setChosen} />
        {draft.editors.length > 0 && (
          <p className="text-sm text-text-muted">Also here: {draft.editors.map(({ name }) => name).join(", ")}</p>
        )}
        <ProblemList problems={draft.problems} has={has} onOpen={setChosen} />
        <details>
          <summary className="text-sm font-medium">Add a file</summary>
          <div className="pt-2">
            <NewFile
              has={has}
              onAdd={(added, text) => {
                draft.change([{ path: added, text }]);
                setChosen(added);
              }}
            />
          </div>
        </details>
      </aside>
      <RememberedGroup id="authoring" className="authoring-panes min-h-0 flex-1">
        <Panel id="panel-text" defaultSize="55" minSize="25">
          <section aria-label={`Text of ${path}`} className="flex h-full min-h-[60dvh] flex-col wide:min-h-0">
            <div className="flex flex-wrap items-center justify-between gap-2 border-b border-border px-3 py-1.5 text-sm">
              <h2 className="font-mono break-all">{path || "No file"}</h2>
              {has(path) && <DeleteButton key={path} onDelete={() => draft.change([{ path, text: null }])} />}
            </div>
            <div className="space-y-2 px-2 empty:hidden">
              {draft.status === "signed-out" && (
                <SessionNotice path={`/courses/${courseId}/exercises/${slug}`} isKept={draft.isKept} />
              )}
              {draft.conflicts.includes(path) && (
                <ConflictNotice
                  {...{ path, theirs: draft.theirs(path), mine: draft.files[path] ?? null }}
                  onDecide={(whose) => draft.decide(path, whose)}
                />
              )}
            </div>
            <div className="min-h-0 flex-1">
              <FileEditor
                {...{ path, sources, epoch: draft.epoch, readFiles: draft.readFiles, text: draft.files[path] ?? "" }}
                onType={draft.type}
                onLeave={() => side.current?.focus()}
              />
            </div>
            <DraftStatusLine status={draft.status} isKept={draft.isKept} />
          </section>
        </Panel>
        <Handle label="Width of the text" direction="column" />
        <Panel id="panel-side" minSize="20">
          <div ref={side} tabIndex={-1} className="h-full">
            <SidePane
              {...{
                path,
                place: { courseId, slug },
                files: draft.files,
                status: draft.status,
                problems: draft.problems,
              }}
              onChange={(file, text) => draft.change([{ path: file, text }])}
              onOpen={setChosen}
            />
          </div>
        </Panel>
      </RememberedGroup>
    </main>
  );
}

/** Asks once more: the history has what was deleted, and not everybody knows that. */
function DeleteButton({ onDelete }: { onDelete: () => void }) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <Button size="small" onClick={() => setAsked(true)}>
        Delete the file
      </Button>
    );
  return (
    <span className="flex items-center gap-2">
      <span>It stays in the history.</span>
      <Button size="small" look="danger" onClick={onDelete}>
        Delete it
      </Button>
      <Button size="small" onClick={() => setAsked(false)}>
        Keep it
      </Button>
    </span>
  );
}
