import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Markdown } from "../markdown.tsx";
import { Card } from "../ui/card.tsx";
import { Time } from "../ui/time.tsx";
import { countWords } from "./figure-words.ts";
import type { LearnerAtRisk } from "./risk-view.tsx";
import { StateStrip, type StripExercise } from "./state-strip.tsx";

type Overview = {
  learners: number;
  exercises: StripExercise[];
  mistakes: { slug: string; title: string; mistake: string; message: string; held: number }[];
  risk: { count: number; learners: LearnerAtRisk[] | null };
  nextDue: { id: string; title: string; dueAt: Date }[];
};
type OverviewListsProps = { courseId: string; overview: Overview; maySeeWork: boolean };

/** What deserves a look in the course, each part leading to its page. */
export function OverviewLists({ courseId, overview, maySeeWork }: OverviewListsProps) {
  const { learners, exercises, mistakes, risk, nextDue } = overview;
  const home = `/courses/${courseId}`;
  return (
    <div className="grid grid-cols-1 gap-4 wide:grid-cols-3">
      <Part title="Who is where" href={`${home}/cohort`} className="wide:col-span-3">
        <StateStrip exercises={exercises} learners={learners} />
      </Part>
      <Part title="Mistakes in the room" href={`${home}/cohort/mistakes`}>
        {mistakes.length === 0 && <Nothing>Nobody holds a mistake that was named.</Nothing>}
        <ul className="space-y-3">
          {mistakes.map(({ slug, title, mistake, message, held }) => (
            <li key={`${slug} ${mistake}`} className="text-sm">
              <p className="text-text-muted">
                <Link href={`${home}/cohort/exercises/${slug}` as Route} prefetch={false}>
                  {title}
                </Link>
                , held by {countWords(held, "learner")}
              </p>
              <div className="line-clamp-3">
                <Markdown text={message} />
              </div>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Learners at risk" href={`${home}/cohort/risk`}>
        <p className="text-sm text-text-muted">
          {risk.count.toLocaleString("en")} of {countWords(learners, "learner")}
        </p>
        {risk.learners && <AtRisk home={home} learners={risk.learners} />}
      </Part>
      <Part title="Due next" href={`${home}/assignments`}>
        {nextDue.length === 0 && <Nothing>Nothing is due.</Nothing>}
        <ul className="space-y-2 text-sm">
          {nextDue.map(({ id, title, dueAt }) => (
            <li key={id}>
              {maySeeWork ? <Link href={`${home}/assignments/${id}` as Route}>{title}</Link> : title}
              <span className="block text-text-muted">
                <Time at={dueAt.toISOString()} form="full" />
              </span>
            </li>
          ))}
        </ul>
      </Part>
    </div>
  );
}

type PartProps = { title: string; href: string; className?: string; children: ReactNode };

function Part({ title, href, className = "", children }: PartProps) {
  return (
    <Card className={`min-w-0 space-y-2 ${className}`}>
      <h2 className="font-semibold">
        <Link href={href as Route} prefetch={false}>
          {title}
        </Link>
      </h2>
      {children}
    </Card>
  );
}

function Nothing({ children }: { children: ReactNode }) {
  return <p className="text-sm text-text-muted">{children}</p>;
}

function AtRisk({ home, learners }: { home: string; learners: LearnerAtRisk[] }) {
  return (
    <ul className="space-y-2 text-sm">
      {learners.map(({ id, name, reasons, failingSlug }) => (
        <li key={id}>
          <Link href={`${home}/learners/${id}${failingSlug ? `/${failingSlug}` : ""}` as Route} prefetch={false}>
            {name}
          </Link>
          <span className="block text-text-muted">{reasons.join(" ")}</span>
        </li>
      ))}
    </ul>
  );
}
