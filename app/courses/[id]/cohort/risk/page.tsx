import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { riskCsv } from "#components/cohort/cohort-csv.ts";
import { CohortPage } from "#components/cohort/cohort-page.tsx";
import { Definition } from "#components/cohort/definition.tsx";
import { countWords } from "#components/cohort/figure-words.ts";
import { RiskRulesInWords } from "#components/cohort/risk-rules.tsx";
import { RiskView } from "#components/cohort/risk-view.tsx";
import { CopyCsvButton } from "#components/copy-csv-button.tsx";
import { readAtRisk } from "#server/cohort/at-risk.ts";
import { requireViewer } from "#server/viewer.ts";
import { RiskForm } from "./risk-form.tsx";

export const metadata: Metadata = { title: "Learners at risk" };

export default async function RiskPage({ params }: PageProps<"/courses/[id]/cohort/risk">) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}/cohort/risk`);
  const risk = await readAtRisk(viewer, id);
  if (!risk) notFound();
  return (
    <CohortPage title="Learners at risk">
      <p>
        {risk.count.toLocaleString("en")} of {countWords(risk.learners, "learner")} <Definition of="risk" />, by these
        rules <Definition of="total" />
      </p>
      <RiskRulesInWords rules={risk.rules} />
      {risk.mayChange && (
        <details>
          <summary className="font-medium">Change the rules</summary>
          <div className="mt-3 max-w-md">
            <RiskForm courseId={id} rules={risk.rules} />
          </div>
        </details>
      )}
      {risk.atRisk && risk.atRisk.length > 0 && (
        <>
          <p className="text-right">
            <CopyCsvButton text={riskCsv(risk.atRisk)} />
          </p>
          <RiskView courseId={id} learners={risk.atRisk} />
        </>
      )}
    </CohortPage>
  );
}
