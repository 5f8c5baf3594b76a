import "server-only";
import type { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import type { InvitationLink } from "#domain/enrolment/links-file.ts";
import { type PeopleFile, readPeopleFile } from "#domain/enrolment/people-file.ts";
import { MAX_SECTIONS, type Plan, planEnrolments } from "#domain/enrolment/plan.ts";
import { type PlannedLine, wordPlan } from "#domain/enrolment/step-words.ts";
import type { Viewer } from "#domain/permissions.ts";
import { database, type Transaction } from "../database.ts";
import { canSendMail } from "../mail.ts";
import { carryOut } from "./bulk-apply.ts";
import { readKnown } from "./bulk-known.ts";
import { changeCourse } from "./change-course.ts";
import { readMembership, refusalOf } from "./membership.ts";
import type { PeopleText } from "./schema.ts";

export type EnrolmentPreview = { lines: PlannedLine[]; newSections: string[]; unusedColumns: string[] };
export type EnrolmentResult = EnrolmentPreview & {
  /** The course's. */
  title: string;
  /** Of the invitations that were made: known now, and kept nowhere. */
  links: InvitationLink[];
  sendsMail: boolean;
};

type ReadFile = Extract<PeopleFile, { status: "read" }>;
type Input = z.infer<typeof PeopleText>;

/** What each line of a file with people would do. Nothing is changed. */
export async function previewPeople(
  viewer: Viewer,
  { courseId, text }: Input,
): Promise<ActionResult<EnrolmentPreview>> {
  const membership = await readMembership(viewer, courseId);
  if (!membership?.may("edit-people")) return refusalOf(membership);
  const file = readPeopleFile(text);
  if (file.status === "refused") return refuse(file.reason);
  const plan = await planFile(database(), courseId, file);
  return plan.ok ? { ok: true, value: previewOf(plan.value, file) } : plan;
}

/** Does what the lines say, all of it or nothing, by what is so now. Once more changes nothing. */
export async function applyPeople(viewer: Viewer, { courseId, text }: Input): Promise<ActionResult<EnrolmentResult>> {
  return changeCourse(viewer, { courseId, action: "edit-people" }, async (tx, { title }) => {
    const file = readPeopleFile(text);
    if (file.status === "refused") return refuse(file.reason);
    const plan = await planFile(tx, courseId, file);
    if (!plan.ok) return plan;
    const links = await carryOut(tx, viewer, { courseId, plan: plan.value });
    return { ok: true, value: { ...previewOf(plan.value, file), title, links, sendsMail: canSendMail() } };
  });
}

async function planFile(tx: Transaction, courseId: string, file: ReadFile): Promise<ActionResult<Plan>> {
  const known = await readKnown(
    tx,
    courseId,
    file.people.map(({ email }) => email),
  );
  const plan = planEnrolments(file.people, known);
  const sections = known.sections.length + plan.newSections.length;
  if (sections > MAX_SECTIONS)
    return refuse(
      `With this the course would have ${sections.toLocaleString("en")} sections; at most ${MAX_SECTIONS} are possible. Is the column “section” the right one?`,
    );
  return { ok: true, value: plan };
}

function previewOf(plan: Plan, { bad, unusedColumns }: ReadFile): EnrolmentPreview {
  const lines = wordPlan({ steps: plan.steps, bad: [...bad, ...plan.bad] });
  return { lines, newSections: plan.newSections, unusedColumns };
}

const refuse = (message: string): ActionResult<never> => ({ ok: false, message });
