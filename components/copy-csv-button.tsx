"use client";

import { useState } from "react";
import { Button } from "../ui/button.tsx";

/** Puts the whole table on the clipboard, for whoever pastes it into a spreadsheet. */
export function CopyCsvButton({ from }: { from: string }) {
  const [said, setSaid] = useState("");

  async function copy() {
    const copied = fetch(from)
      .then((response) => (response.ok ? response.text() : Promise.reject(new Error(String(response.status)))))
      .then((csv) => navigator.clipboard.writeText(csv));
    setSaid(
      await copied.then(
        () => "Copied.",
        () => "It could not be copied. Export it instead.",
      ),
    );
  }

  return (
    <span className="inline-flex items-center gap-2">
      <output className="text-sm text-text-muted">{said}</output>
      <Button size="small" onClick={() => void copy()}>
        Copy as CSV
      </Button>
    </span>
  );
}
