import { Dialog } from "../ui/dialog.tsx";

const KEYS: [keys: string, does: string][] = [
  ["Ctrl or ⌘ + Enter", "Run the public cases"],
  ["Ctrl or ⌘ + Shift + Enter", "Submit to all cases"],
  ["Escape", "Leave the editor; Tab then goes on to the next control"],
  ["Tab", "Indent, inside the editor"],
  ["← →", "Move between cases, once one has the focus"],
  ["?", "Show this list, outside the editor"],
];

export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog title="Keyboard" open={open} onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        {KEYS.map(([keys, does]) => (
          <div key={keys} className="col-span-2 grid grid-cols-subgrid">
            <dt className="font-medium">{keys}</dt>
            <dd className="text-text-muted">{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
