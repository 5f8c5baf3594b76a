import "server-only";
import type { InvitationLink } from "#domain/enrolment/links-file.ts";
import { type Plan, type Step, sameSection } from "#domain/enrolment/plan.ts";
import type { Viewer } from "#domain/permissions.ts";
import { makeInvitations } from "../accounts/invitations.ts";
import { type AuditRecord, recordAudit } from "../audit/write.ts";
import type { Transaction } from "../database.ts";
import { projectAssignmentScores } from "../projection/assignment-scores.ts";

type Given = { courseId: string; plan: Plan };
type SectionIds = ReadonlyMap<string, string>;

/** Carries a plan out in so many statements as it has kinds of steps, and answers with the links of new invitations. */
export async function carryOut(tx: Transaction, viewer: Viewer, { courseId, plan }: Given): Promise<InvitationLink[]> {
  const ids = await makeSections(tx, { courseId, plan });
  await enrol(tx, courseId, plan.steps, ids);
  await changeInvitations(tx, plan.steps, ids);
  const links = await invite(tx, viewer, { courseId, steps: plan.steps, ids });
  await recordAudit(tx, viewer, [
    ...plan.newSections.map((subject) => ({ courseId, action: "section-created" as const, subject })),
    ...plan.steps.flatMap((step) => auditOf(courseId, step)),
  ]);
  return links;
}

async function makeSections(tx: Transaction, { courseId, plan }: Given): Promise<SectionIds> {
  await tx.section.createMany({ data: plan.newSections.map((name) => ({ courseId, name })) });
  const sections = await tx.section.findMany({ where: { courseId }, select: { id: true, name: true } });
  return new Map(sections.map(({ id, name }) => [sameSection(name), id]));
}

const idOf = (section: string | null, ids: SectionIds) => (section === null ? null : ids.get(sameSection(section))!);

async function enrol(tx: Transaction, courseId: string, steps: readonly Step[], ids: SectionIds): Promise<void> {
  const rows = steps.flatMap((step) =>
    "userId" in step ? [{ userId: step.userId, role: step.role, sectionId: idOf(step.section, ids) }] : [],
  );
  if (rows.length === 0) return;
  await tx.$executeRaw`
    insert into "Enrollment" ("courseId", "userId", "role", "sectionId", "isOwnChoice")
    select ${courseId}::uuid, row."userId", row."role", row."sectionId", false
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row("userId" uuid, "role" text, "sectionId" uuid)
    on conflict ("courseId", "userId") do update
    set "role" = excluded."role", "sectionId" = excluded."sectionId", "removedAt" = null`;
  await projectAssignmentScores(tx, { courseId });
}

async function changeInvitations(tx: Transaction, steps: readonly Step[], ids: SectionIds): Promise<void> {
  const rows = steps.flatMap((step) =>
    "tokenHash" in step ? [{ tokenHash: step.tokenHash, role: step.role, sectionId: idOf(step.section, ids) }] : [],
  );
  if (rows.length === 0) return;
  await tx.$executeRaw`
    update "Invitation" set "courseRole" = row."role", "sectionId" = row."sectionId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row("tokenHash" text, "role" text, "sectionId" uuid)
    where "Invitation"."tokenHash" = row."tokenHash"`;
}

type ToInvite = { courseId: string; steps: readonly Step[]; ids: SectionIds };

async function invite(tx: Transaction, viewer: Viewer, { courseId, steps, ids }: ToInvite): Promise<InvitationLink[]> {
  const invitations = steps.flatMap(({ kind, email, name, role, section }) =>
    kind === "invite"
      ? [
          {
            email,
            name,
            role,
            section,
            courseId,
            courseRole: role,
            sectionId: idOf(section, ids),
            createdById: viewer.id,
          },
        ]
      : [],
  );
  if (invitations.length === 0) return [];
  const made = await makeInvitations(tx, invitations);
  return made.map(({ email, name, role, section, url }) => ({ email, name, role, section, url }));
}

function auditOf(courseId: string, step: Step): AuditRecord[] {
  const after = { role: step.role, section: step.section };
  const record = { courseId, subject: step.name || step.email, after };
  switch (step.kind) {
    case "nothing":
      return [];
    case "enrol":
    case "enrol-again":
      return [{ ...record, action: "person-enrolled" }];
    case "invite":
      return [{ ...record, subject: step.email, action: "person-invited" }];
    case "change-invitation":
      return [{ ...record, subject: step.email, action: "invitation-changed", before: step.before }];
    case "change": {
      const action = step.role === step.before.role ? "section-changed" : "role-changed";
      return [{ ...record, action, before: step.before }];
    }
  }
}
