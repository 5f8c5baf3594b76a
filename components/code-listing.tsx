/** Code to read, with numbered lines. */
export function CodeListing({ code, label }: { code: string; label: string }) {
  const lines = code.replace(/\n$/, "").split("\n");
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative overflow-x-auto rounded-lg border border-border bg-surface-raised py-3 pr-4"
    >
      <pre className="grid grid-cols-[auto_1fr] gap-x-4 font-mono text-[13px] leading-5">
        <code aria-hidden className="border-r border-border px-3 text-right text-text-muted select-none">
          {lines.map((_, index) => `${index + 1}\n`)}
        </code>
        <code>{lines.join("\n")}</code>
      </pre>
    </section>
  );
}
