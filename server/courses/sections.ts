import "server-only";
import type { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import { MAX_SECTIONS, sameSection } from "#domain/enrolment/plan.ts";
import type { Viewer } from "#domain/permissions.ts";
import { recordAudit } from "../audit/write.ts";
import type { Transaction } from "../database.ts";
import { changeCourse } from "./change-course.ts";
import type { NewSection, SectionId, SectionRename } from "./schema.ts";

const GONE = { ok: false as const, message: "There is no such section any more. Look again." };

export async function createSection(
  viewer: Viewer,
  { courseId, name }: z.infer<typeof NewSection>,
): Promise<ActionResult<{ id: string }>> {
  return changeCourse(viewer, { courseId, action: "edit-people" }, async (tx) => {
    if (await isTaken(tx, { courseId, name })) return taken(name);
    if ((await tx.section.count({ where: { courseId } })) >= MAX_SECTIONS)
      return { ok: false, message: `A course has at most ${MAX_SECTIONS} sections.` };
    const section = await tx.section.create({ data: { courseId, name }, select: { id: true } });
    await recordAudit(tx, viewer, [{ courseId, action: "section-created", subject: name }]);
    return { ok: true, value: section };
  });
}

export async function renameSection(
  viewer: Viewer,
  { courseId, sectionId, seen, name }: z.infer<typeof SectionRename>,
): Promise<ActionResult<null>> {
  return changeCourse(viewer, { courseId, action: "edit-people" }, async (tx) => {
    const section = await tx.section.findFirst({ where: { id: sectionId, courseId } });
    if (!section) return GONE;
    if (section.name !== seen)
      return { ok: false, message: `This section was renamed to “${section.name}” in the meantime. Look again.` };
    if (await isTaken(tx, { courseId, name, sectionId })) return taken(name);
    if (name === section.name) return { ok: true, value: null };
    await tx.section.update({ where: { id: sectionId }, data: { name } });
    await recordAudit(tx, viewer, [
      { courseId, action: "section-renamed", subject: name, before: section.name, after: name },
    ]);
    return { ok: true, value: null };
  });
}

/** Its people stay in the course. What a section was allowed would be lost with it, so it is withdrawn first. */
export async function deleteSection(
  viewer: Viewer,
  { courseId, sectionId }: z.infer<typeof SectionId>,
): Promise<ActionResult<null>> {
  return changeCourse(viewer, { courseId, action: "edit-people" }, async (tx) => {
    const section = await tx.section.findFirst({ where: { id: sectionId, courseId } });
    if (!section) return GONE;
    const allowances = await tx.allowance.count({ where: { sectionId, withdrawnAt: null } });
    if (allowances > 0)
      return {
        ok: false,
        message: `${section.name} has ${allowances === 1 ? "an extension or exemption" : `${allowances} extensions or exemptions`}. Withdraw what it has, then delete it.`,
      };
    const people = await tx.enrollment.count({ where: { sectionId, removedAt: null } });
    await tx.invitation.updateMany({ where: { courseId, sectionId }, data: { sectionId: null } });
    await tx.section.delete({ where: { id: sectionId } });
    await recordAudit(tx, viewer, [{ courseId, action: "section-deleted", subject: section.name, before: { people } }]);
    return { ok: true, value: null };
  });
}

async function isTaken(
  tx: Transaction,
  { courseId, name, sectionId }: { courseId: string; name: string; sectionId?: string },
) {
  const sections = await tx.section.findMany({ where: { courseId }, select: { id: true, name: true } });
  return sections.some((one) => one.id !== sectionId && sameSection(one.name) === sameSection(name));
}

const taken = (name: string): ActionResult<never> => ({
  ok: false,
  message: `There is a section called “${name}” already.`,
  fields: { name: ["Choose another name."] },
});
