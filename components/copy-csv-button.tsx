"use client";

import { useState } from "react";
import { Button } from "./ui/button.tsx";

/** `from` is where the table can be fetched; `text` is the table itself. */
type CopyCsvButtonProps = ({ from: string } | { text: string }) & { label?: string };

/** Puts a table on the clipboard, for whoever pastes it into a spreadsheet. */
export function CopyCsvButton({ label = "Copy as CSV", ...source }: CopyCsvButtonProps) {
  const [said, setSaid] = useState("");

  async function copy() {
    const read = "text" in source ? Promise.resolve(source.text) : fetchText(source.from);
    setSaid(
      await read
        .then((csv) => navigator.clipboard.writeText(csv))
        .then(
          () => "Copied.",
          () => `It could not be copied. ${"text" in source ? "Try another browser" : "Export it instead"}.`,
        ),
    );
  }

  return (
    <span className="inline-flex items-center gap-2">
      <output className="text-sm text-text-muted empty:hidden">{said}</output>
      <Button size="small" onClick={() => void copy()}>
        {label}
      </Button>
    </span>
  );
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.text();
}
