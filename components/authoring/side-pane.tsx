import { fileWords } from "./file-words.ts";
import { MetadataForm } from "./metadata-form.tsx";
import { Preview } from "./preview.tsx";
import { PromptPreview, type PromptPreviewProps } from "./prompt-preview.tsx";
import { messageOf } from "./with-names.ts";

type SidePaneProps = PromptPreviewProps & { path: string; onChange: (path: string, text: string) => void };

/** Beside the text of a file, what becomes of it: the prompt as learners see it, a form, a message. */
export function SidePane({ path, onChange, ...draft }: SidePaneProps) {
  const text = draft.files[path] ?? "";
  return (
    <section
      aria-label={`About ${path}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative h-full overflow-y-auto px-4 py-4 focus-visible:-outline-offset-2"
    >
      <p className="mb-4 text-sm text-text-muted">{fileWords(path)}</p>
      {path === "prompt.md" && <PromptPreview {...draft} />}
      {path === "exercise.json" && <MetadataForm text={text} onChange={(next) => onChange(path, next)} />}
      {/(^|\/)mistakes\//.test(path) && (
        <section aria-label="The message as learners see it">
          <Preview text={messageOf(text)} form="interface" />
        </section>
      )}
    </section>
  );
}
