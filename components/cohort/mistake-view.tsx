import type { Route } from "next";
import Link from "next/link";
import { AnswersHandedIn, type AnswersToRead } from "../by-hand/answers-handed-in.tsx";
import { CodeListing } from "../code-listing.tsx";
import { Markdown } from "../markdown.tsx";
import { buttonClass } from "../ui/button.tsx";
import { Cell, HeadCell, Table } from "../ui/table.tsx";
import { Time } from "../ui/time.tsx";
import { MistakeFigures, type MistakeLine } from "./mistake-figures.tsx";

type Example = { code: string | null; answers: AnswersToRead | null; number: number; count: number };
type Holder = { id: string; name: string; since: string; attempts: number; minutes: number };
type MistakeViewProps = { courseId: string; line: MistakeLine; holders: Holder[]; example: Example | null };

/** One mistake: an example to discuss in class, which does not say whose it is, and below it who holds the mistake. */
export function MistakeView({ courseId, line, holders, example }: MistakeViewProps) {
  return (
    <>
      <Markdown text={line.message} />
      <MistakeFigures line={line} />
      {example && <ExampleToDiscuss courseId={courseId} line={line} example={example} />}
      <details className="space-y-2">
        <summary className="font-medium">Who holds it now: {holders.length}</summary>
        <Table label="Who holds it now">
          <thead>
            <tr>
              <HeadCell>Learner</HeadCell>
              <HeadCell>Since</HeadCell>
              <HeadCell className="text-right">Attempts</HeadCell>
              <HeadCell className="text-right">Active minutes</HeadCell>
            </tr>
          </thead>
          <tbody>
            {holders.map(({ id, name, since, attempts, minutes }) => (
              <tr key={id}>
                <Cell>
                  <Link href={`/courses/${courseId}/learners/${id}/${line.slug}` as Route} prefetch={false}>
                    {name}
                  </Link>
                </Cell>
                <Cell>
                  <Time at={since} />
                </Cell>
                <Cell className="text-right">{attempts}</Cell>
                <Cell className="text-right">{minutes}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </>
  );
}

function ExampleToDiscuss({ courseId, line, example }: { courseId: string; line: MistakeLine; example: Example }) {
  const next = (example.number % example.count) + 1;
  const path = `/courses/${courseId}/cohort/mistakes/${line.slug}/${encodeURIComponent(line.mistake)}`;
  return (
    <section aria-label="An example to discuss" className="space-y-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-lg font-semibold">An example to discuss</h2>
        {example.count > 1 && (
          <Link href={`${path}?example=${next}` as Route} className={buttonClass({ size: "small" })}>
            Another ({example.number} of {example.count.toLocaleString("en")})
          </Link>
        )}
      </div>
      <p className="text-sm text-text-muted">
        Somebody's submission that showed it. Their name is not shown, and is taken out of the text where it stands.
      </p>
      {example.code !== null && <CodeListing code={example.code} label="The code of the example" />}
      {example.answers && <AnswersHandedIn answers={example.answers} Markdown={Markdown} />}
    </section>
  );
}
