"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";

type DialogProps = { title: string; open: boolean; onClose: () => void; children: ReactNode; actions?: ReactNode };

/**
 * A dialog over the page: the browser's own, which holds the focus, closes with Escape and gives the focus back. The
 * usual libraries lock scrolling with a <style> element that our Content-Security-Policy refuses.
 */
export function Dialog({ title, open, onClose, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // Follows `open`: showing a modal is a command to the browser, not an attribute.
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby={titleId}
      className="m-auto max-h-[85dvh] w-[min(44rem,calc(100vw-2rem))] flex-col rounded-lg border border-border bg-surface-raised text-text shadow-xl backdrop:bg-black/40 open:flex"
    >
      <div className="flex items-center justify-between border-b border-border px-4 py-2.5">
        <h2 id={titleId} className="font-semibold">
          {title}
        </h2>
        <button
          type="button"
          onClick={onClose}
          aria-label="Close"
          className="rounded-md p-1 text-text-muted hover:text-text"
        >
          <X aria-hidden size={18} />
        </button>
      </div>
      <div className="min-h-0 flex-1 overflow-auto p-4">{open && children}</div>
      {actions && <div className="flex justify-end gap-2 border-t border-border px-4 py-2.5">{actions}</div>}
    </dialog>
  );
}
