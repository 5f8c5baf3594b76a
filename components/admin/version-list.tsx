/** What is installed, with its version. */
export function VersionList({ versions }: { versions: { name: string; version: string }[] }) {
  return (
    <section className="space-y-3">
      <h2 className="text-lg font-semibold">Versions</h2>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-1 text-sm">
        {versions.map(({ name, version }) => (
          <div key={name} className="contents">
            <dt className="text-text-muted">{name}</dt>
            <dd className="font-mono">{version}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
