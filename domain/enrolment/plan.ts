import type { CourseRole } from "../rights.ts";
import type { BadLine, PersonLine } from "./people-file.ts";

/** Whoever an address belongs to here, as far as the course goes. */
export type Account = { userId: string; name: string; enrolled: Member | null };
type Member = { role: CourseRole; sectionId: string | null; isRemoved: boolean };
/** An invitation that somebody may still open. */
export type OpenInvitation = { tokenHash: string; role: CourseRole; sectionId: string | null };
type Section = { id: string; name: string };

export type Known = {
  accounts: ReadonlyMap<string, Account>;
  invitations: ReadonlyMap<string, OpenInvitation>;
  sections: readonly Section[];
  /** Whether a stranger may open an account with an invitation. */
  canInvite: boolean;
};

type Wanted = { role: CourseRole; section: string | null };
/** What is done for one line. `section` is a name, which may be new. */
export type Step = { line: number; email: string; name: string } & Wanted &
  (
    | { kind: "enrol" | "enrol-again"; userId: string }
    | { kind: "change"; userId: string; before: Wanted }
    | { kind: "invite" }
    | { kind: "change-invitation"; tokenHash: string; before: Wanted }
    | { kind: "nothing"; why: "enrolled" | "invited" }
  );
export type Plan = { steps: Step[]; bad: BadLine[]; newSections: string[] };

export const MAX_SECTIONS = 200;

/**
 * What each line of a file with people will do, given what is known of their addresses. What a line does not say stays
 * as it is; who is new becomes a learner. Nobody is made less than an instructor this way.
 */
export function planEnrolments(people: readonly PersonLine[], known: Known): Plan {
  const names = new Map(known.sections.map(({ name }) => [sameSection(name), name]));
  const newSections: string[] = [];
  const plan: Plan = { steps: [], bad: [], newSections };
  for (const person of people) {
    const planned = planLine(person, known);
    if ("reason" in planned) {
      plan.bad.push(planned);
      continue;
    }
    const section = planned.section && (names.get(sameSection(planned.section)) ?? planned.section);
    if (section && !names.has(sameSection(section))) {
      names.set(sameSection(section), section);
      newSections.push(section);
    }
    plan.steps.push({ ...planned, section });
  }
  return plan;
}

/** Two names of sections that differ only in capitals and spaces are one section. */
export const sameSection = (name: string): string => name.trim().replaceAll(/\s+/g, " ").toLowerCase();

function planLine(person: PersonLine, known: Known): Step | BadLine {
  const { line, email } = person;
  const account = known.accounts.get(email);
  if (account) return planAccount(person, account, known.sections);
  if (!known.canInvite)
    return {
      line,
      email,
      reason: "nobody has an account with this address, and only an administrator makes accounts here",
    };
  const invitation = known.invitations.get(email);
  const wanted = wantedOf(person, invitation, known.sections);
  if (!invitation) return { line, email, name: person.name, ...wanted, kind: "invite" };
  const before = { role: invitation.role, section: nameOf(invitation.sectionId, known.sections) };
  const step = { line, email, name: person.name, ...wanted };
  return isSame(before, wanted)
    ? { ...step, kind: "nothing", why: "invited" }
    : { ...step, kind: "change-invitation", tokenHash: invitation.tokenHash, before };
}

function planAccount(
  person: PersonLine,
  { userId, name, enrolled }: Account,
  sections: readonly Section[],
): Step | BadLine {
  const { line, email } = person;
  const member = enrolled && !enrolled.isRemoved ? enrolled : null;
  const wanted = wantedOf(person, member, sections);
  const step = { line, email, name, ...wanted };
  if (!member) return { ...step, kind: enrolled ? "enrol-again" : "enrol", userId };
  if (member.role === "instructor" && wanted.role !== "instructor")
    return { line, email, reason: `${name} is an instructor here; only the list of people below can change that` };
  const before = { role: member.role, section: nameOf(member.sectionId, sections) };
  return isSame(before, wanted)
    ? { ...step, kind: "nothing", why: "enrolled" }
    : { ...step, kind: "change", userId, before };
}

function wantedOf(
  { role, section }: PersonLine,
  present: { role: CourseRole; sectionId: string | null } | null | undefined,
  sections: readonly Section[],
): Wanted {
  return {
    role: role ?? present?.role ?? "learner",
    section: section ?? nameOf(present?.sectionId ?? null, sections),
  };
}

function nameOf(sectionId: string | null, sections: readonly Section[]): string | null {
  return sections.find(({ id }) => id === sectionId)?.name ?? null;
}

const isSame = (a: Wanted, b: Wanted) =>
  a.role === b.role &&
  (a.section === null ? b.section === null : sameSection(a.section) === sameSection(b.section ?? ""));
