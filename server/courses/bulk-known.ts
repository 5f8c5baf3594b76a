import "server-only";
import type { Account, Known, OpenInvitation } from "#domain/enrolment/plan.ts";
import type { CourseRole } from "#domain/rights.ts";
import type { Transaction } from "../database.ts";
import { environment } from "../env.ts";

type AccountRow = {
  userId: string;
  email: string;
  name: string;
  role: CourseRole | null;
  sectionId: string | null;
  isRemoved: boolean;
};
type InvitationRow = OpenInvitation & { email: string };

/** All that is known of so many addresses, in three questions however many there are. */
export async function readKnown(tx: Transaction, courseId: string, emails: readonly string[]): Promise<Known> {
  const asked = JSON.stringify(emails);
  const accounts = await tx.$queryRaw<AccountRow[]>`
    select person."id" as "userId", person."email", person."name", enrolled."role", enrolled."sectionId",
      enrolled."removedAt" is not null as "isRemoved"
    from "User" person
    left join "Enrollment" enrolled on enrolled."userId" = person."id" and enrolled."courseId" = ${courseId}::uuid
    where person."email" in (select jsonb_array_elements_text(${asked}::jsonb))`;
  // Should an address have several, the newest speaks: it comes last and replaces those before it.
  const invitations = await tx.$queryRaw<InvitationRow[]>`
    select "tokenHash", "email", "courseRole" as "role", "sectionId" from "Invitation"
    where "courseId" = ${courseId}::uuid and "usedAt" is null and "expiresAt" > clock_timestamp()
      and "email" in (select jsonb_array_elements_text(${asked}::jsonb))
    order by "createdAt"`;
  const sections = await tx.section.findMany({ where: { courseId }, select: { id: true, name: true } });
  return {
    accounts: new Map(accounts.map((row) => [row.email, accountOf(row)])),
    invitations: new Map(invitations.map((row) => [row.email, row])),
    sections,
    canInvite: environment().SIGN_UP !== "closed",
  };
}

function accountOf({ userId, name, role, sectionId, isRemoved }: AccountRow): Account {
  return { userId, name, enrolled: role && { role, sectionId, isRemoved } };
}
