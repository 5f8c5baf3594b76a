import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { recordAudit } from "../audit/write.ts";
import type { Transaction } from "../database.ts";
import { projectAssignmentScores } from "../projection/assignment-scores.ts";

type Enrolment = {
  courseId: string;
  person: Pick<Viewer, "id" | "name">;
  role: string;
  sectionId: string | null;
  joinCode: string | null;
};

/** Enrols somebody who came by themselves, for the first time or again, and has their scores follow. */
export async function enrolOwnChoice(tx: Transaction, { courseId, person, ...place }: Enrolment): Promise<void> {
  const data = { ...place, isOwnChoice: true };
  const key = { courseId, userId: person.id };
  await tx.enrollment.upsert({
    where: { courseId_userId: key },
    create: { ...key, ...data },
    update: { ...data, removedAt: null },
  });
  const section = place.sectionId && (await tx.section.findUnique({ where: { id: place.sectionId } }));
  const after = { role: place.role, ...(section && { section: section.name }) };
  await recordAudit(tx, person, [{ courseId, action: "person-enrolled", subject: person.name, after }]);
  await projectAssignmentScores(tx, key);
}
