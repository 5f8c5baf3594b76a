import type * as monaco from "monaco-editor/editor";

/** How every editor of ours looks and behaves. */
export function editorOptions(): monaco.editor.IStandaloneEditorConstructionOptions {
  const fontFamily = getComputedStyle(document.documentElement).getPropertyValue("--font-mono-file");
  return { ...OPTIONS, fontFamily: `${fontFamily || "ui-monospace"}, monospace`, fontLigatures: false };
}

const OPTIONS: monaco.editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  bracketPairColorization: { enabled: false },
  // Unused names are drawn too pale to read.
  showUnused: false,
  fixedOverflowWidgets: true,
  fontSize: 14,
  lineHeight: 22,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  padding: { top: 12, bottom: 12 },
  renderLineHighlight: "line",
  scrollBeyondLastLine: false,
  tabSize: 2,
};
