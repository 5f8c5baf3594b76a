import { DEFAULT_RISK_RULES } from "#domain/cohort/at-risk.ts";
import { MISTAKE, writtenIn } from "../support/rights/names.ts";
import {
  ADMIN,
  MEMBERS,
  MEMBERS_ELSEWHERE,
  NOBODY,
  type Role,
  SEE_FIGURES,
  SEE_WORK,
  SIGNED_IN,
  TEACH,
  TEACH_ELSEWHERE,
} from "../support/rights/roles.ts";
import type { Place, Work } from "../support/rights/world.ts";

export type Target = Work & Place & { email: string };

/** What a visitor finds: the sign-in page, a refusal in words, nothing, or what everybody finds. */
export type ForVisitors = "sign-in" | "refused" | "nothing" | "all";

/** Whose it is that a path is about, and who finds it there. Everybody else finds nothing, as where nothing is. */
export type Found = Partial<
  Record<"own" | "another's" | "removed" | "teacher's" | "elsewhere" | "here" | "there", readonly Role[]>
>;

type PathLine = {
  path: (target: Target) => string;
  method?: "PUT" | "DELETE" | "POST";
  body?: unknown;
  visitors: ForVisitors;
  found: Found;
};

const OF_WORK: Found = {
  ...{ own: SIGNED_IN, "another's": SEE_WORK, removed: ADMIN, "teacher's": ADMIN, elsewhere: TEACH_ELSEWHERE },
};
const OF_A_COURSE: Found = { here: MEMBERS, there: MEMBERS_ELSEWHERE };
const open = (path: string): PathLine => ({ path: () => path, visitors: "all", found: { own: SIGNED_IN } });
const signedIn = (path: string): PathLine => ({ path: () => path, visitors: "sign-in", found: { own: SIGNED_IN } });
const forAdmins = (path: string): PathLine => ({ path: () => path, visitors: "sign-in", found: { own: ADMIN } });

const WHO_SEES_WORK: Found = { here: SEE_WORK, there: TEACH_ELSEWHERE };
const WHO_SEES_FIGURES: Found = { here: SEE_FIGURES, there: TEACH_ELSEWHERE };
const WHO_TEACHES: Found = { here: TEACH, there: TEACH_ELSEWHERE };
const ofACourse = (page: string, found: Found): PathLine => ({
  path: (t) => `/courses/${t.courseId}/${page}`,
  ...{ visitors: "sign-in", found },
});
const ofAnExercise = (page: string): PathLine => ({
  path: (t) => `/courses/${t.courseId}/exercises/${t.exerciseId}/${page}`,
  ...{ visitors: "sign-in", found: WHO_TEACHES },
});
const NO_ID = "00000000-0000-4000-8000-000000000000";

/** A zip with one exercise: from-http/prompt.md. */
const ARCHIVE = Buffer.from(
  "UEsDBBQAAAAAAAAAIQCDFtyMAQAAAAEAAAATAAAAZnJvbS1odHRwL3Byb21wdC5tZHhQSwECFAMUAAAAAAAAACEAgxbcjAEAAAABAAAAEwAAAAAAAAAAAAAAgAEAAAAAZnJvbS1odHRwL3Byb21wdC5tZFBLBQYAAAAAAQABAEEAAAAyAAAAAAA=",
  "base64",
);
/** Of programs, which bring a token: a session is worth nothing there, whoever's it is. exchange.spec.ts has the rest. */
const forPrograms = (path: PathLine["path"]): PathLine => ({ path, visitors: "refused", found: {} });

/** Every page and route, by its file below app/. A test looks whether one is missing. */
export const PATHS: Record<string, PathLine> = {
  "page.tsx": open("/"),
  "sign-in/page.tsx": open("/sign-in"),
  "sign-up/page.tsx": open("/sign-up"),
  "forgot-password/page.tsx": open("/forgot-password"),
  "reset-password/page.tsx": open("/reset-password?token=x"),
  "exercises/[slug]/page.tsx": {
    path: (t) => `/exercises/${t.exerciseId}`,
    ...{ visitors: "nothing", found: OF_A_COURSE },
  },
  "api/exercises/[slug]/version/route.ts": {
    path: (t) => `/api/exercises/${t.exerciseId}/version`,
    ...{ visitors: "nothing", found: OF_A_COURSE },
  },
  "courses/[id]/exercises/[slug]/versions/page.tsx": {
    path: (t) => `/courses/${t.courseId}/exercises/${t.exerciseId}/versions`,
    ...{ visitors: "sign-in", found: WHO_TEACHES },
  },
  "healthz/route.ts": open("/healthz"),
  "readyz/route.ts": open("/readyz"),
  "progress/page.tsx": signedIn("/progress"),
  "courses/page.tsx": signedIn("/courses"),
  "account/page.tsx": signedIn("/account"),
  "account/export/route.ts": { ...signedIn("/account/export"), visitors: "refused" },
  "metrics/route.ts": { ...forAdmins("/metrics"), visitors: "nothing" },
  "admin/page.tsx": forAdmins("/admin"),
  "admin/people/page.tsx": forAdmins("/admin/people"),
  "admin/people/[id]/page.tsx": {
    path: (t) => `/admin/people/${t.personId}`,
    visitors: "sign-in",
    found: { own: ADMIN, "another's": ADMIN, elsewhere: ADMIN },
  },
  "submissions/[id]/page.tsx": {
    path: (t) => `/submissions/${t.submissionId}`,
    visitors: "sign-in",
    found: OF_WORK,
  },
  "api/submissions/[id]/route.ts": {
    path: (t) => `/api/submissions/${t.submissionId}`,
    visitors: "refused",
    found: OF_WORK,
  },
  "api/submissions/[id]/events/route.ts": {
    path: (t) => `/api/submissions/${t.submissionId}/events`,
    visitors: "refused",
    found: OF_WORK,
  },
  "api/runs/[id]/events/route.ts": {
    path: (t) => `/api/runs/${t.runId}/events`,
    visitors: "nothing",
    found: { own: SIGNED_IN, "another's": NOBODY, elsewhere: NOBODY },
  },
  "api/drafts/[slug]/route.ts": {
    path: () => "/api/drafts/rnn-step",
    ...{ method: "PUT", body: { code: "typed", revision: 1 } },
    visitors: "refused",
    found: { own: SIGNED_IN },
  },
  "api/drafts/[slug]/other/route.ts": {
    path: () => "/api/drafts/rnn-step/other",
    method: "DELETE",
    visitors: "refused",
    found: { own: SIGNED_IN },
  },
  "courses/[id]/page.tsx": { path: (t) => `/courses/${t.courseId}`, visitors: "sign-in", found: OF_A_COURSE },
  "notifications/page.tsx": signedIn("/notifications"),
  "notifications/[id]/route.ts": { path: () => `/notifications/${NO_ID}`, visitors: "sign-in", found: { own: NOBODY } },
  "api/notifications/unread/route.ts": { ...signedIn("/api/notifications/unread"), visitors: "refused" },
  "courses/[id]/announcements/page.tsx": ofACourse("announcements", OF_A_COURSE),
  "courses/[id]/assignments/page.tsx": ofACourse("assignments", OF_A_COURSE),
  "courses/[id]/assignments/new/page.tsx": ofACourse("assignments/new", WHO_TEACHES),
  "courses/[id]/assignments/[assignmentId]/page.tsx": {
    path: (t) => `/courses/${t.courseId}/assignments/${t.assignmentId}`,
    visitors: "sign-in",
    found: {
      here: ["learner", "otherLearner", ...SEE_WORK],
      there: ["instructorElsewhere", "learnerElsewhere", "admin"],
    },
  },
  "courses/[id]/questions/page.tsx": ofACourse("questions", WHO_SEES_WORK),
  "courses/[id]/people/page.tsx": ofACourse("people", WHO_SEES_WORK),
  "courses/[id]/regrades/page.tsx": ofACourse("regrades", WHO_TEACHES),
  "courses/[id]/regrades/new/page.tsx": ofACourse("regrades/new", WHO_TEACHES),
  "courses/[id]/regrades/[regradeId]/page.tsx": {
    path: (t) => `/courses/${t.courseId}/regrades/${t.regradeId}`,
    ...{ visitors: "sign-in", found: WHO_TEACHES },
  },
  "courses/[id]/settings/page.tsx": ofACourse("settings", WHO_TEACHES),
  "courses/[id]/log/page.tsx": ofACourse("log", WHO_TEACHES),
  "courses/[id]/cohort/page.tsx": ofACourse("cohort", WHO_SEES_FIGURES),
  "courses/[id]/cohort/exercises/page.tsx": ofACourse("cohort/exercises", WHO_SEES_FIGURES),
  "courses/[id]/cohort/exercises/[slug]/page.tsx": ofACourse("cohort/exercises/rnn-step", WHO_SEES_FIGURES),
  "courses/[id]/cohort/mistakes/page.tsx": ofACourse("cohort/mistakes", WHO_SEES_FIGURES),
  "courses/[id]/cohort/mistakes/[slug]/[mistake]/page.tsx": ofACourse(
    `cohort/mistakes/rnn-step/${MISTAKE}`,
    WHO_SEES_WORK,
  ),
  "courses/[id]/cohort/progress/page.tsx": ofACourse("cohort/progress", WHO_SEES_FIGURES),
  "courses/[id]/cohort/risk/page.tsx": ofACourse("cohort/risk", WHO_SEES_FIGURES),
  "courses/[id]/exercises/page.tsx": ofACourse("exercises", WHO_TEACHES),
  "courses/[id]/exercises/new/page.tsx": ofACourse("exercises/new", WHO_TEACHES),
  "courses/[id]/exercises/[slug]/page.tsx": {
    path: (t) => `/courses/${t.courseId}/exercises/${writtenIn(t.courseId)}`,
    ...{ visitors: "sign-in", found: WHO_TEACHES },
  },
  "courses/[id]/exercises/[slug]/history/page.tsx": {
    path: (t) => `/courses/${t.courseId}/exercises/${writtenIn(t.courseId)}/history`,
    ...{ visitors: "sign-in", found: WHO_TEACHES },
  },
  "api/courses/[id]/exercises/types/route.ts": {
    path: (t) => `/api/courses/${t.courseId}/exercises/types`,
    ...{ visitors: "refused", found: WHO_TEACHES },
  },
  "api/courses/[id]/exercises/[slug]/draft/route.ts": {
    path: (t) => `/api/courses/${t.courseId}/exercises/${writtenIn(t.courseId)}/draft`,
    ...{ method: "PUT", body: { revision: 1, changes: [] }, visitors: "refused", found: WHO_TEACHES },
  },
  "api/courses/[id]/exercises/[slug]/numbers/route.ts": {
    path: (t) => `/api/courses/${t.courseId}/exercises/${writtenIn(t.courseId)}/numbers`,
    ...{ method: "PUT", body: { insteadOf: null }, visitors: "refused", found: WHO_TEACHES },
  },
  "api/courses/[id]/exercises/[slug]/presence/route.ts": {
    path: (t) => `/api/courses/${t.courseId}/exercises/${writtenIn(t.courseId)}/presence`,
    ...{ method: "PUT", body: { revision: 1, path: "" }, visitors: "refused", found: WHO_TEACHES },
  },
  "api/courses/[id]/standings/route.ts": {
    path: (t) => `/api/courses/${t.courseId}/standings?since=2026-01-31T09:00:00Z`,
    ...{ visitors: "refused", found: WHO_SEES_FIGURES },
  },
  "courses/[id]/exercises/[slug]/check/page.tsx": ofAnExercise("check"),
  "courses/[id]/exercises/[slug]/try/page.tsx": ofAnExercise("try"),
  "api/courses/[id]/proofs/[proofId]/events/route.ts": {
    path: (t) => `/api/courses/${t.courseId}/proofs/${t.proofId}/events`,
    ...{ visitors: "refused", found: WHO_TEACHES },
  },
  "courses/[id]/exercises/import/page.tsx": ofACourse("exercises/import", WHO_TEACHES),
  "courses/[id]/exercises/tokens/page.tsx": ofACourse("exercises/tokens", WHO_TEACHES),
  "courses/[id]/exercises/export/route.ts": {
    path: (t) => `/courses/${t.courseId}/exercises/export?form=tar.gz`,
    ...{ visitors: "refused", found: WHO_TEACHES },
  },
  "api/courses/[id]/exercises/import/route.ts": {
    path: (t) => `/api/courses/${t.courseId}/exercises/import?name=x.zip`,
    ...{ method: "POST", body: ARCHIVE, visitors: "refused", found: WHO_TEACHES },
  },
  "api/v1/courses/[id]/exercises/route.ts": forPrograms((t) => `/api/v1/courses/${t.courseId}/exercises`),
  "api/v1/courses/[id]/exercises/[slug]/route.ts": forPrograms(
    (t) => `/api/v1/courses/${t.courseId}/exercises/rnn-step`,
  ),
  "courses/[id]/gradebook/page.tsx": {
    path: (t) => `/courses/${t.courseId}/gradebook`,
    ...{ visitors: "sign-in", found: { here: SEE_WORK, there: TEACH_ELSEWHERE } },
  },
  "courses/[id]/gradebook/import/page.tsx": {
    path: (t) => `/courses/${t.courseId}/gradebook/import`,
    ...{ visitors: "sign-in", found: { here: TEACH, there: TEACH_ELSEWHERE } },
  },
  "courses/[id]/gradebook/rows/route.ts": {
    path: (t) => `/courses/${t.courseId}/gradebook/rows`,
    ...{ visitors: "refused", found: { here: SEE_WORK, there: TEACH_ELSEWHERE } },
  },
  "courses/[id]/gradebook/export/route.ts": {
    path: (t) => `/courses/${t.courseId}/gradebook/export?form=json`,
    ...{ visitors: "refused", found: { here: SEE_WORK, there: TEACH_ELSEWHERE } },
  },
  "courses/[id]/gradebook/[assignmentId]/[learnerId]/page.tsx": {
    path: (t) => `/courses/${t.courseId}/gradebook/${t.assignmentId}/${t.personId}`,
    visitors: "sign-in",
    found: { own: NOBODY, "another's": SEE_WORK, removed: NOBODY, "teacher's": NOBODY, elsewhere: TEACH_ELSEWHERE },
  },
  "courses/[id]/learners/[learnerId]/page.tsx": {
    path: (t) => `/courses/${t.courseId}/learners/${t.personId}`,
    visitors: "sign-in",
    found: { own: NOBODY, "another's": SEE_WORK, removed: NOBODY, "teacher's": NOBODY, elsewhere: TEACH_ELSEWHERE },
  },
  "courses/[id]/learners/[learnerId]/[slug]/page.tsx": {
    path: (t) => `/courses/${t.courseId}/learners/${t.personId}/rnn-step`,
    visitors: "sign-in",
    // Of the course's learners alone, and nobody's own.
    found: { own: NOBODY, "another's": SEE_WORK, removed: NOBODY, "teacher's": NOBODY, elsewhere: TEACH_ELSEWHERE },
  },
};

/** Not ours to say: next-auth's own. */
export const LEFT_OUT = ["api/auth/[...nextauth]/route.ts"];

type ActionLine = {
  /** What is sent. */
  input: (target: Target) => unknown;
  /** Who may, of what is here. Null: visitors as well. */
  may: readonly Role[] | null;
  /** Whoever comes second finds it done already. */
  once?: true;
};

const CODE = { slug: "rnn-step", versionId: NO_ID, code: "" };
const INSTRUCTORS: readonly Role[] = ["instructor", "removedInstructor", "instructorElsewhere", "admin"];

const LEARNER = { role: "learner", sectionId: null };
const courseOf = ({ courseId }: Target) => ({ courseId });
const codeOf = ({ courseId, joinCode }: Target) => ({ courseId, seen: joinCode });
const assignmentOf = ({ courseId, assignmentId }: Target) => ({ courseId, assignmentId });
const draftOf = ({ courseId, exerciseId: slug }: Target) => ({ courseId, slug });
const versionOf = (t: Target) => ({ ...draftOf(t), versionId: t.draftVersionId });
const regradeOf = ({ courseId, regradeId }: Target) => ({ courseId, regradeId });
const FORM = {
  ...{ title: "Week 4", items: [{ slugs: ["rnn-step"], choose: 1, points: 10 }], late: { kind: "hard-close" } },
  ...{ opensAt: null, dueAt: null, closesAt: null, attempts: null, hiddenResults: "at-once", showSolutions: false },
};

/** Every server action, by its name in the build. What somebody may and then cannot, there being no such thing, is "ok: false" too. */
export const ACTIONS: Record<string, ActionLine> = {
  signOut: { input: () => undefined, may: null },
  signUpAction: { input: () => ({}), may: null },
  requestResetAction: { input: () => ({}), may: null },
  resetPasswordAction: { input: () => ({}), may: null },
  runAction: { input: () => CODE, may: null },
  openHintAction: { input: () => ({ ...CODE, position: 0 }), may: null },
  submitAction: { input: () => CODE, may: NOBODY },
  newVariantAction: { input: () => ({ ...CODE, variantId: NO_ID }), may: NOBODY },
  moveVersionAction: {
    input: (t) => ({ slug: t.exerciseId, versionId: t.exerciseVersionId }),
    may: MEMBERS,
  },
  restoreVersionAction: {
    input: (t) => ({ courseId: t.courseId, slug: t.exerciseId, versionId: t.exerciseVersionId }),
    may: TEACH,
  },
  changePasswordAction: { input: () => ({ currentPassword: "x", newPassword: "y" }), may: NOBODY },
  joinCourseAction: { input: () => ({ joinCode: "AAAA-AAAA" }), may: NOBODY },
  createCourseAction: { input: () => ({ title: "Mine" }), may: INSTRUCTORS },
  inviteToCourseAction: { input: (t) => ({ courseId: t.courseId }), may: TEACH },
  handOutResetLinkAction: { input: (t) => ({ userId: t.personId }), may: TEACH },
  deletePersonAction: { input: (t) => ({ personId: t.personId, email: t.email }), may: ADMIN },
  writeCommentAction: {
    input: (t) => ({ kind: "comment", submissionId: t.submissionId, text: "Look", line: null }),
    may: SEE_WORK,
  },
  acceptInvitationAction: { input: () => ({ token: "x" }), may: NOBODY },
  setMailPreferenceAction: { input: () => ({}), may: SIGNED_IN },
  markAllReadAction: { input: () => ({}), may: SIGNED_IN },
  saveSettingsAction: {
    input: (t) => ({ courseId: t.courseId, title: "A course", lateDays: 0, seen: { title: "A course", lateDays: 0 } }),
    may: TEACH,
  },
  rotateJoinCodeAction: { input: codeOf, may: TEACH, once: true },
  switchOffJoinCodeAction: { input: codeOf, may: TEACH, once: true },
  boundJoinCodeAction: { input: (t) => ({ ...codeOf(t), expiresAt: "", limit: "5" }), may: TEACH },
  copyCourseAction: {
    input: (t) => ({ courseId: t.courseId, title: "Next term", shift: "1", unit: "weeks", timeZone: "UTC" }),
    may: TEACH,
  },
  archiveCourseAction: { input: courseOf, may: TEACH },
  reopenCourseAction: { input: courseOf, may: TEACH },
  announceAction: { input: (t) => ({ courseId: t.courseId, title: "New", text: "Words" }), may: TEACH },
  changePersonAction: {
    input: (t) => ({
      courseId: t.courseId,
      userId: t.personId,
      seen: LEARNER,
      wanted: { ...LEARNER, sectionId: t.sectionId },
    }),
    may: TEACH,
    once: true,
  },
  previewPeopleAction: { input: (t) => ({ courseId: t.courseId, text: "new@example.org" }), may: TEACH },
  applyPeopleAction: { input: (t) => ({ courseId: t.courseId, text: "new@example.org" }), may: TEACH },
  renewInvitationAction: { input: (t) => ({ courseId: t.courseId, email: "nobody@example.org" }), may: NOBODY },
  renewAllInvitationsAction: { input: courseOf, may: NOBODY },
  withdrawInvitationAction: { input: (t) => ({ courseId: t.courseId, email: "nobody@example.org" }), may: NOBODY },
  createSectionAction: { input: (t) => ({ courseId: t.courseId, name: "Tutorial 2" }), may: TEACH, once: true },
  renameSectionAction: {
    input: (t) => ({ courseId: t.courseId, sectionId: t.sectionId, seen: "Tutorial 1", name: "Tutorial 3" }),
    may: TEACH,
    once: true,
  },
  deleteSectionAction: { input: (t) => ({ courseId: t.courseId, sectionId: t.sectionId }), may: TEACH, once: true },
  createAssignmentAction: { input: (t) => ({ courseId: t.courseId, form: FORM }), may: TEACH },
  changeAssignmentAction: { input: (t) => ({ ...assignmentOf(t), revision: 1, form: FORM }), may: TEACH },
  publishAssignmentAction: { input: (t) => ({ ...assignmentOf(t), isPublished: false }), may: TEACH },
  deleteAssignmentAction: { input: assignmentOf, may: TEACH, once: true },
  makeAllowanceAction: {
    input: (t) => ({ ...assignmentOf(t), whom: `section:${t.sectionId}`, kind: "exemption", reason: "Field trip" }),
    may: TEACH,
  },
  withdrawAllowanceAction: { input: (t) => ({ courseId: t.courseId, allowanceId: NO_ID }), may: NOBODY },
  changeRiskRulesAction: {
    input: ({ courseId }) => ({
      courseId,
      seen: DEFAULT_RISK_RULES,
      inactiveDays: "3",
      failedInARow: "",
      belowPercent: "",
    }),
    may: TEACH,
    once: true,
  },
  overrideAction: {
    input: ({ courseId, assignmentId, personId: learnerId }) => ({
      ...{ courseId, assignmentId, learnerId, slug: "rnn-step", percent: "50", reason: "Shown at the blackboard" },
    }),
    may: TEACH,
    once: true,
  },
  importScoresAction: {
    input: ({ courseId, assignmentId }) => ({ courseId, assignmentId, csv: "email,exercise,percent" }),
    may: TEACH,
  },
  startProofAction: { input: (t) => ({ ...draftOf(t), kind: "publish" }), may: TEACH },
  cancelProofAction: { input: (t) => ({ courseId: t.courseId, proofId: t.proofId }), may: TEACH },
  publishExerciseAction: {
    input: (t) => ({ ...draftOf(t), revision: 1, summary: "New words." }),
    may: TEACH,
    once: true,
  },
  makeMistakeAction: {
    input: (t) => ({ courseId: t.courseId, proofId: t.searchId, index: 0, id: "slip", message: "A slip." }),
    may: TEACH,
    once: true,
  },
  tryOutAction: { input: (t) => ({ ...versionOf(t), code: "", cases: "public" }), may: TEACH },
  tryHintAction: { input: (t) => ({ ...versionOf(t), position: 0 }), may: TEACH },
  // Of a program there are no numbers.
  tryNumbersAction: { input: (t) => ({ ...versionOf(t), variantId: NO_ID }), may: NOBODY },
  createExerciseAction: {
    input: ({ courseId }) => ({ courseId, slug: `new-${courseId}`, from: { template: "code" } }),
    may: TEACH,
    once: true,
  },
  openDraftAction: { input: ({ courseId }) => ({ courseId, slug: writtenIn(courseId) }), may: TEACH },
  restoreRevisionAction: {
    input: ({ courseId }) => ({ courseId, slug: writtenIn(courseId), revision: 1 }),
    may: TEACH,
  },
  // What is begun is soon over, so whoever comes next may or may not find it; the rights matrix says who may begin.
  startRegradeAction: {
    input: ({ courseId }) => ({
      ...{ courseId, slug: "rnn-step", versionId: "", answered: "any", assignmentId: "", sectionId: "" },
      ...{ learners: "nobody@example.org", which: "all" },
    }),
    may: NOBODY,
  },
  cancelRegradeAction: { input: regradeOf, may: TEACH },
  applyRegradeAction: { input: (t) => ({ ...regradeOf(t), which: "all", reason: "A wrong case" }), may: TEACH },
  undoRegradeAction: { input: regradeOf, may: NOBODY },
  createTokenAction: {
    input: ({ courseId }) => ({ courseId, name: "laptop", scopes: "read-exercises", days: "30" }),
    may: TEACH,
  },
  revokeTokenAction: { input: ({ courseId }) => ({ courseId, tokenId: NO_ID }), may: NOBODY },
  signOutEverywhereAction: { input: () => ({}), may: SIGNED_IN },
};
