import type { Route } from "next";
import Link from "next/link";
import { Cell, HeadCell, Table } from "../ui/table.tsx";

export type LearnerAtRisk = { id: string; name: string; email: string; reasons: string[]; failingSlug: string | null };
type RiskViewProps = { courseId: string; learners: LearnerAtRisk[] };

/** Learners at risk, each with the reasons in words. */
export function RiskView({ courseId, learners }: RiskViewProps) {
  return (
    <Table label="Learners at risk">
      <thead>
        <tr>
          <HeadCell>Learner</HeadCell>
          <HeadCell>Why</HeadCell>
        </tr>
      </thead>
      <tbody>
        {learners.map(({ id, name, email, reasons, failingSlug }) => (
          <tr key={id}>
            <th scope="row" className="border-b border-border px-3 py-2 text-left align-top font-medium">
              <Link
                href={`/courses/${courseId}/learners/${id}${failingSlug ? `/${failingSlug}` : ""}` as Route}
                prefetch={false}
              >
                {name}
              </Link>
              <span className="block font-normal text-text-muted">{email}</span>
            </th>
            <Cell>
              <ul>
                {reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
