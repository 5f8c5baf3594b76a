"use client";

import "../workbench/zod-without-eval.ts";
import "./style-nonce.ts";
import * as monaco from "monaco-editor/editor";
import "monaco-editor/features/register.all";
import "monaco-editor/languages/definitions/typescript/register";
import "monaco-editor/languages/definitions/markdown/register";
import { useEffect, useRef } from "react";
import type { FileEditorProps } from "../authoring/file-editor.tsx";
import { bindKeys } from "./editor-keys.ts";
import { editorOptions } from "./editor-options.ts";
import { followPageTheme, THEME_NAME } from "./editor-theme.ts";
import { createModels, type ExerciseModels } from "./exercise-models.ts";
import { provideAuthorTypes } from "./language-service.ts";
import { provideMetadataSchema } from "./metadata-schema.ts";
import "./workers.ts";

type FilesEditorProps = FileEditorProps & { onReady: () => void };

/** One editor for all files of an exercise, loaded by ../authoring/file-editor.tsx once the page has been painted. */
export function FilesEditor(props: FilesEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<monaco.editor.IStandaloneCodeEditor>(null);
  const models = useRef<ExerciseModels>(null);
  const scrolls = useRef(new Map<string, monaco.editor.ICodeEditorViewState | null>());
  const latest = useRef(props);
  // Monaco calls back long after it was created, and should find the callbacks of the newest render.
  useEffect(() => {
    latest.current = props;
  });
  const { path, epoch, sources } = props;

  // What can be imported arrives after the editor does.
  useEffect(() => provideAuthorTypes(sources), [sources]);

  // Monaco owns the element while it is there.
  useEffect(() => {
    if (!place.current) return;
    provideMetadataSchema();
    const stopTheme = followPageTheme();
    const texts = createModels((file, text) => latest.current.onType(file, text));
    texts.follow(latest.current.readFiles());
    models.current = texts;
    const created = monaco.editor.create(place.current, { ...editorOptions(), model: null, theme: THEME_NAME });
    editor.current = created;
    bindKeys(created, () => ({ onLeave: () => latest.current.onLeave() }));
    latest.current.onReady();
    void document.fonts.ready.then(() => monaco.editor.remeasureFonts());
    return () => {
      created.dispose();
      texts.dispose();
      stopTheme();
    };
  }, []);

  // The texts follow what others saved and what was decided; then the file that is looked at is shown where it was left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the epoch says when the texts have changed
  useEffect(() => {
    models.current?.follow(latest.current.readFiles());
    const shown = editor.current;
    const model = models.current?.get(path) ?? null;
    if (!shown || shown.getModel() === model) return;
    const left = shown.getModel();
    if (left) scrolls.current.set(left.uri.path, shown.saveViewState());
    shown.setModel(model);
    shown.updateOptions({ ariaLabel: path, wordWrap: path.endsWith(".md") ? "on" : "off" });
    if (model) shown.restoreViewState(scrolls.current.get(model.uri.path) ?? null);
  }, [path, epoch]);

  return <div ref={place} className="absolute inset-0" />;
}
