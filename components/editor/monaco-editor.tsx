"use client";

import "./style-nonce.ts";
import * as monaco from "monaco-editor/editor";
import "monaco-editor/features/register.all";
import "monaco-editor/languages/definitions/typescript/register";
import { useEffect, useImperativeHandle, useRef } from "react";
import type { CodeEditorProps } from "../code-editor.tsx";
import { bindKeys } from "./editor-keys.ts";
import { editorOptions } from "./editor-options.ts";
import { followPageTheme, THEME_NAME } from "./editor-theme.ts";
import { provideTypes } from "./language-service.ts";
import "./workers.ts";

type MonacoEditorProps = CodeEditorProps & { onReady: () => void };

/** The editor itself, loaded by ../code-editor.tsx once the page has been painted. */
export function MonacoEditor(props: MonacoEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<monaco.editor.IStandaloneCodeEditor>(null);
  const latest = useRef(props);
  // Monaco calls back long after it was created, and should find the callbacks of the newest render.
  useEffect(() => {
    latest.current = props;
  });
  const { value, valueEpoch, path, types, label, readOnly = false, markers, ref } = props;

  // Monaco owns the element while it is there.
  useEffect(() => {
    if (!place.current) return;
    const stopTypes = provideTypes(types);
    const stopTheme = followPageTheme();
    const uri = monaco.Uri.parse(`file:///${path}`);
    monaco.editor.getModel(uri)?.dispose();
    const model = monaco.editor.createModel(latest.current.value, "typescript", uri);
    const created = monaco.editor.create(place.current, {
      ...editorOptions(),
      model,
      theme: THEME_NAME,
      readOnly,
      ariaLabel: label,
    });
    editor.current = created;
    bindKeys(created, () => latest.current);
    created.onDidChangeModelContent(() => latest.current.onChange?.(created.getValue()));
    latest.current.onReady();
    void document.fonts.ready.then(() => monaco.editor.remeasureFonts());
    return () => {
      created.dispose();
      model.dispose();
      stopTheme();
      stopTypes();
    };
  }, [path, types, label, readOnly]);

  // A text that did not come from typing replaces what is there as one edit, so that undo brings it back.
  const shownEpoch = useRef(valueEpoch);
  useEffect(() => {
    const model = editor.current?.getModel();
    if (!model || shownEpoch.current === valueEpoch) return;
    shownEpoch.current = valueEpoch;
    model.pushStackElement();
    model.pushEditOperations([], [{ range: model.getFullModelRange(), text: value }], () => null);
    model.pushStackElement();
  }, [value, valueEpoch]);

  // The grader's problems stand beside TypeScript's own.
  useEffect(() => {
    const model = editor.current?.getModel();
    if (model) monaco.editor.setModelMarkers(model, "grader", (markers ?? []).map(toMarker));
  }, [markers]);

  useImperativeHandle(ref, () => ({
    jumpTo(line, column) {
      editor.current?.setPosition({ lineNumber: line, column });
      editor.current?.revealLineInCenter(line);
      editor.current?.focus();
    },
    focus: () => editor.current?.focus(),
  }));

  return <div ref={place} className="absolute inset-0" />;
}

function toMarker(problem: NonNullable<CodeEditorProps["markers"]>[number]): monaco.editor.IMarkerData {
  return {
    severity: monaco.MarkerSeverity.Error,
    message: problem.message,
    code: problem.code,
    startLineNumber: problem.line,
    startColumn: problem.column,
    endLineNumber: problem.endLine,
    endColumn: problem.endColumn,
  };
}
