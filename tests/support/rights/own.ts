import type { Viewer } from "#domain/permissions.ts";
import { hashPassword } from "#server/accounts/password.ts";
import { changePassword, signOutEverywhere } from "#server/accounts/write.ts";
import { readOwnWork } from "#server/activity/read.ts";
import { readOwnAssigned } from "#server/assignments/assigned.ts";
import { readDue } from "#server/assignments/own.ts";
import { readOwnTalk } from "#server/comments/counts.ts";
import { readFeedback } from "#server/comments/feedback.ts";
import { acceptInvitation, readInvitation } from "#server/courses/accept-invitation.ts";
import { readCourses } from "#server/courses/read.ts";
import { database } from "#server/database.ts";
import { readDraft, readEarlierDrafts } from "#server/drafts/read.ts";
import { dropOtherDraft, keepDraft } from "#server/drafts/write.ts";
import { readCourseTitles } from "#server/exercises/course-titles.ts";
import { readPath } from "#server/exercises/read.ts";
import { readSolution } from "#server/exercises/solution.ts";
import { readOwnHintFacts } from "#server/hints/facts.ts";
import { readOpenedHints } from "#server/hints/read.ts";
import { openHint } from "#server/hints/write.ts";
import { readMailPreference, setMailPreference } from "#server/notifications/preference.ts";
import { countUnread, readNotifications, readUnreadHrefs, readUnseenComments } from "#server/notifications/read.ts";
import { markAllRead, markReadAt, openNotification } from "#server/notifications/write.ts";
import { exportPerson, readExportRefusal } from "#server/privacy/export.ts";
import { exportRuns, exportSubmissions } from "#server/privacy/export-work.ts";
import { readHeldBack } from "#server/privacy/held-back.ts";
import { run } from "#server/runs/write.ts";
import { readChecked } from "#server/submissions/answers.ts";
import { readFacts } from "#server/submissions/facts.ts";
import { readProgressFacts } from "#server/submissions/read.ts";
import { submit } from "#server/submissions/write.ts";
import { hasNumbers, readVariant } from "#server/variants/read.ts";
import { drawNewVariant, requireVariant } from "#server/variants/write.ts";
import { moveVersion } from "#server/versions/move.ts";
import { SLUG } from "./names.ts";
import type { World } from "./world.ts";

const DRAFT = { slug: SLUG, numbers: "" };
const CODE = "export function rnnStep() { return []; }";
/** Whoever names other numbers than their newest gets those without a draw, which would wait for a worker. */
const NOT_THE_NEWEST = "00000000-0000-4000-8000-000000000000";

type OwnCall = (viewer: Viewer, world: World) => Promise<unknown>;

/** By file below server/ and name, as in table.ts. */
export const ABOUT_ONESELF: Record<string, OwnCall> = {
  "submissions/read.ts readProgressFacts": (viewer) => readProgressFacts(viewer),
  "submissions/facts.ts readFacts": (viewer) => readFacts(viewer, SLUG),
  "submissions/answers.ts readChecked": (viewer, { versionId }) => readChecked(viewer, { versionId, seed: "seed" }),
  "submissions/write.ts submit": (viewer, { versionId }) => submit(viewer, { slug: SLUG, versionId, code: CODE }),
  "runs/write.ts run": (viewer, { versionId }) => run(viewer, { slug: SLUG, versionId, code: CODE }, "address"),
  "hints/facts.ts readOwnHintFacts": (viewer) => readOwnHintFacts(viewer),
  "hints/read.ts readOpenedHints": (viewer, { versionId }) => readOpenedHints(viewer, SLUG, versionId),
  "hints/write.ts openHint": (viewer, { versionId }) =>
    openHint(viewer, { slug: SLUG, versionId, position: 1 }, "address"),
  "drafts/read.ts readDraft": (viewer) => readDraft(viewer, DRAFT),
  "drafts/read.ts readEarlierDrafts": (viewer) => readEarlierDrafts(viewer, { slug: SLUG, numbers: "others" }),
  "drafts/write.ts keepDraft": (viewer) => keepDraft(viewer, DRAFT, { code: "typed", revision: 0 }),
  "drafts/write.ts dropOtherDraft": (viewer) => dropOtherDraft(viewer, DRAFT),
  "variants/read.ts readVariant": (viewer, { byHandId }) => readVariant(viewer, byHandId),
  "variants/read.ts hasNumbers": (viewer) => hasNumbers(viewer, DRAFT),
  "variants/write.ts requireVariant": (viewer, { byHandId }) => requireVariant(viewer, byHandId),
  "variants/write.ts drawNewVariant": (viewer, { byHandId, byHandSlug }) =>
    drawNewVariant(viewer, { slug: byHandSlug, versionId: byHandId, variantId: NOT_THE_NEWEST }),
  "activity/read.ts readOwnWork": (viewer) => readOwnWork(viewer),
  "assignments/assigned.ts readOwnAssigned": (viewer) => readOwnAssigned(viewer, SLUG),
  "exercises/solution.ts readSolution": (viewer) => readSolution(viewer, SLUG),
  "assignments/own.ts readDue": (viewer) => readDue(viewer),
  "comments/counts.ts readOwnTalk": async (viewer) => [...(await readOwnTalk(viewer, SLUG))],
  "comments/feedback.ts readFeedback": (viewer) => readFeedback(viewer),
  "courses/accept-invitation.ts readInvitation": (viewer) => readInvitation(viewer, "no such token"),
  "courses/accept-invitation.ts acceptInvitation": (viewer) =>
    acceptInvitation(viewer, { token: "no such token" }, crypto.randomUUID()),
  "notifications/read.ts countUnread": (viewer) => countUnread(viewer),
  "notifications/read.ts readNotifications": (viewer) => readNotifications(viewer, 1),
  "notifications/read.ts readUnreadHrefs": (viewer) => readUnreadHrefs(viewer, "/"),
  "notifications/read.ts readUnseenComments": (viewer) => readUnseenComments(viewer),
  "notifications/write.ts markReadAt": (viewer) => markReadAt(viewer, "/"),
  "notifications/write.ts openNotification": (viewer) => openNotification(viewer, crypto.randomUUID()),
  "notifications/write.ts markAllRead": (viewer) => markAllRead(viewer),
  "notifications/preference.ts readMailPreference": (viewer) => readMailPreference(viewer),
  "notifications/preference.ts setMailPreference": (viewer) => setMailPreference(viewer, {}),
  "exercises/read.ts readPath": (viewer) => readPath(viewer),
  "exercises/course-titles.ts readCourseTitles": (viewer) => readCourseTitles(viewer),
  "versions/move.ts moveVersion": (viewer, { versionId }) => moveVersion(viewer, { slug: SLUG, versionId }),
  "courses/read.ts readCourses": (viewer) => readCourses(viewer),
  "privacy/held-back.ts readHeldBack": (viewer) => readHeldBack(viewer),
  "privacy/export-work.ts exportRuns": (viewer) => exportRuns(viewer),
  "privacy/export-work.ts exportSubmissions": (viewer) => collect(exportSubmissions(viewer)),
  "privacy/export.ts readExportRefusal": (viewer) => readExportRefusal(viewer),
  "privacy/export.ts exportPerson": async (viewer) => {
    const exported = await exportPerson(viewer);
    return exported.ok ? collect(exported.value) : exported;
  },
  "accounts/write.ts changePassword": async (viewer) => {
    const passwordHash = await hashPassword("present");
    await database().user.update({ where: { id: viewer.id }, data: { passwordHash } });
    return changePassword(viewer, { currentPassword: "present", newPassword: "lantern orbit mossy quartz" });
  },
  "accounts/write.ts signOutEverywhere": (viewer) => signOutEverywhere(viewer),
};

async function collect(pieces: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}
