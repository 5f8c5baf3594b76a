import { useState } from "react";
import { Button } from "../ui/button.tsx";

/** What the server can later recognise this report by. Selectable whole, and copied by a button. */
export function ReceiptLine({ receipt }: { receipt: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(receipt);
    setCopied(true);
  };
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-text-muted">
      Receipt <code className="min-w-0 break-all select-all">{receipt}</code>
      <Button look="plain" size="small" aria-label="Copy the receipt" onClick={() => void copy().catch(() => {})}>
        Copy
      </Button>
      <span role="status">{copied && "Copied"}</span>
    </p>
  );
}
