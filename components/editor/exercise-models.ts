import * as monaco from "monaco-editor/editor";
import type { Files } from "#domain/authoring/save.ts";
import { EXERCISE_FOLDER } from "./author-options.ts";

const LANGUAGES: Record<string, string> = { ts: "typescript", json: "json", md: "markdown" };

/** A text with an undo of its own for each file, all of them there at once, so that they find each other by their imports. */
export function createModels(onType: (path: string, text: string) => void) {
  const models = new Map<string, monaco.editor.ITextModel>();
  let isFollowing = false;

  function create(path: string, text: string) {
    const uri = monaco.Uri.parse(EXERCISE_FOLDER + path);
    monaco.editor.getModel(uri)?.dispose();
    const language = LANGUAGES[path.slice(path.lastIndexOf(".") + 1)] ?? "plaintext";
    const model = monaco.editor.createModel(text, language, uri);
    model.onDidChangeContent(() => isFollowing || onType(path, model.getValue()));
    models.set(path, model);
  }

  function remove(path: string) {
    models.get(path)?.dispose();
    models.delete(path);
  }

  return {
    get: (path: string) => models.get(path) ?? null,
    /** What did not come from typing replaces a text as one edit, so that undo brings the other one back. */
    follow(files: Files) {
      isFollowing = true;
      for (const path of models.keys()) if (!Object.hasOwn(files, path)) remove(path);
      for (const [path, text] of Object.entries(files)) {
        const model = models.get(path);
        if (!model) create(path, text);
        else if (model.getValue() !== text) replaceText(model, text);
      }
      isFollowing = false;
    },
    dispose() {
      for (const path of [...models.keys()]) remove(path);
    },
  };
}
export type ExerciseModels = ReturnType<typeof createModels>;

function replaceText(model: monaco.editor.ITextModel, text: string): void {
  model.pushStackElement();
  model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
  model.pushStackElement();
}
