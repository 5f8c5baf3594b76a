import * as monaco from "monaco-editor/editor";
import type { CodeEditorProps } from "../code-editor.tsx";

/** Escape first closes what Monaco has open; only when nothing is does it leave the editor. */
const NOTHING_OPEN = [
  "suggestWidgetVisible",
  "findWidgetVisible",
  "parameterHintsVisible",
  "renameInputVisible",
  "markersNavigationVisible",
  "inSnippetMode",
  "editorHasMultipleSelections",
  "editorHoverVisible",
]
  .map((open) => `!${open}`)
  .join(" && ");

type Keys = Pick<CodeEditorProps, "onRun" | "onSubmit" | "onLeave">;

/** The keys that belong to the page rather than to Monaco. `props` answers the newest callbacks. */
export function bindKeys(editor: monaco.editor.IStandaloneCodeEditor, props: () => Keys): void {
  const { CtrlCmd, Shift } = monaco.KeyMod;
  const { Enter, Escape } = monaco.KeyCode;
  editor.addAction(action("gradcheck.run", "Run", [CtrlCmd | Enter], () => props().onRun?.()));
  editor.addAction(action("gradcheck.submit", "Submit", [CtrlCmd | Shift | Enter], () => props().onSubmit?.()));
  editor.addAction({
    ...action("gradcheck.leave", "Leave the editor", [Escape], () => props().onLeave?.()),
    precondition: NOTHING_OPEN,
  });
}

function action(id: string, label: string, keybindings: number[], run: () => void): monaco.editor.IActionDescriptor {
  return { id, label, keybindings, run };
}
