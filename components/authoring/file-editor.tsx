"use client";

import { type ComponentType, useEffect, useState } from "react";
import type { Files } from "#domain/authoring/save.ts";

export type FileEditorProps = {
  /** The file that is shown. */
  path: string;
  /** Raised when texts have changed otherwise than by typing here. */
  epoch: number;
  /** The newest texts of all files. */
  readFiles: () => Files;
  /** What the files may import: path to text. */
  sources: Record<string, string>;
  onType: (path: string, text: string) => void;
  /** Escape was pressed: move the focus to whatever comes next. */
  onLeave: () => void;
};

type Loaded = ComponentType<FileEditorProps & { onReady: () => void }>;

/** An editor for the files of an exercise. Until it has arrived, and if it never does, a plain text field holds the same text. */
export function FileEditor({ text, ...props }: FileEditorProps & { text: string }) {
  const [Loaded, setLoaded] = useState<Loaded | null>(null);
  const [state, setState] = useState<"loading" | "ready" | "missing">("loading");

  // Monaco is large: it is fetched after the first paint, and by no page without an editor.
  useEffect(() => {
    import("../editor/files-editor.tsx").then(
      ({ FilesEditor }) => setLoaded(() => FilesEditor),
      () => setState("missing"),
    );
  }, []);

  return (
    <div className="relative h-full bg-surface-raised">
      {Loaded && <Loaded {...props} onReady={() => setState("ready")} />}
      {state !== "ready" && (
        <div className="absolute inset-0 flex flex-col bg-surface-raised">
          {state === "missing" && (
            <p className="border-b border-border px-3 py-1.5 text-sm text-text-muted">
              The editor could not be loaded, so this is a plain text field. Everything else works as usual.
            </p>
          )}
          <textarea
            value={text}
            onChange={(event) => props.onType(props.path, event.target.value)}
            aria-label={props.path}
            spellCheck={false}
            autoCapitalize="off"
            className="min-h-0 flex-1 resize-none bg-transparent py-3 pr-3 pl-16 font-mono text-sm leading-[22px] whitespace-pre"
          />
        </div>
      )}
    </div>
  );
}
