import { Card } from "../ui/card.tsx";
import { Notice } from "../ui/notice.tsx";
import { Time } from "../ui/time.tsx";

type Worker = { name: string; startedAt: string; layers: string[] };

/** The workers that are there, and what each keeps between learner code and its machine. */
export function WorkerList({ workers, lost }: { workers: Worker[]; lost: number }) {
  return (
    <section className="space-y-3">
      <h2 className="text-lg font-semibold">Workers</h2>
      {workers.length === 0 && (
        <Notice kind="problem">No worker was seen in the last 20 seconds: nothing is graded.</Notice>
      )}
      {workers.map(({ name, startedAt, layers }) => (
        <Card key={name} className="space-y-2">
          <h3 className="font-medium">
            {name}, since <Time at={startedAt} form="full" />
          </h3>
          {layers.length === 0 ? (
            <p className="text-sm text-text-muted">It has not told its layers.</p>
          ) : (
            <ol className="list-decimal space-y-0.5 pl-5 text-sm">
              {layers.map((layer) => (
                <li key={layer}>{layer}</li>
              ))}
            </ol>
          )}
        </Card>
      ))}
      {lost > 0 && (
        <p className="text-sm text-text-muted">
          {lost} {lost === 1 ? "worker was" : "workers were"} killed or cut off in the last 24 hours.
        </p>
      )}
    </section>
  );
}
