import { Dialog } from "../ui/dialog.tsx";
import type { Noun } from "./types.ts";

const KEYS_BY_HAND: [keys: string, does: string][] = [
  ["Ctrl or ⌘ + Enter", "Check the answers; in the editor of a program, run its public cases"],
  ["Ctrl or ⌘ + Shift + Enter", "Check the answers, in the editor too"],
  ["Escape", "Leave the editor; Tab then goes on to the next control"],
  ["Alt + ↑ ↓", "Move a step of an order, once one of its arrows has the focus"],
  ["← →", "Move between parts of the outcome, once one has the focus"],
  ["?", "Show this list, outside the fields"],
];
const KEYS: [keys: string, does: string][] = [
  ["Ctrl or ⌘ + Enter", "Run the public cases"],
  ["Ctrl or ⌘ + Shift + Enter", "Submit to all cases"],
  ["Escape", "Leave the editor; Tab then goes on to the next control"],
  ["Tab", "Indent, inside the editor"],
  ["← →", "Move between cases, once one has the focus"],
  ["?", "Show this list, outside the editor"],
];

type KeysDialogProps = { noun: Noun; open: boolean; onClose: () => void };

export function KeysDialog({ noun, open, onClose }: KeysDialogProps) {
  return (
    <Dialog title="Keyboard" open={open} onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        {(noun === "code" ? KEYS : KEYS_BY_HAND).map(([keys, does]) => (
          <div key={keys} className="col-span-2 grid grid-cols-subgrid">
            <dt className="font-medium">{keys}</dt>
            <dd className="text-text-muted">{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
