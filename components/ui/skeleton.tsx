/** Lines where text will be. `words` says what is being loaded. */
export function Skeleton({ words, lines = 3 }: { words: string; lines?: number }) {
  return (
    <div role="status" className="space-y-3">
      <span className="text-sm text-text-muted">{words}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
          key={line}
          className="h-4 motion-safe:animate-pulse rounded-sm bg-border last:w-3/5"
        />
      ))}
    </div>
  );
}
