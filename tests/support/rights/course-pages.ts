import type { AssignmentForm } from "#domain/assignment/form.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readAnnouncements } from "#server/announcements/read.ts";
import { announce } from "#server/announcements/write.ts";
import { makeAllowance, withdrawAllowance } from "#server/assignments/allowances.ts";
import { readAssignable } from "#server/assignments/assignable.ts";
import { readOwnAssignments } from "#server/assignments/own.ts";
import { readAllowable, readAssignments, readTaughtAssignment } from "#server/assignments/read.ts";
import { changeAssignment, createAssignment, deleteAssignment, publishAssignment } from "#server/assignments/write.ts";
import { readLog } from "#server/audit/read.ts";
import { LogQuery } from "#server/audit/schema.ts";
import { countOpenQuestions, readOpenQuestions } from "#server/comments/open.ts";
import { applyPeople, previewPeople } from "#server/courses/bulk.ts";
import { changePerson } from "#server/courses/change-person.ts";
import { copyCourse } from "#server/courses/copy.ts";
import {
  inviteToCourse,
  renewAllInvitations,
  renewInvitation,
  withdrawInvitation,
} from "#server/courses/invitations.ts";
import { joinCourse } from "#server/courses/join.ts";
import { boundJoinCode, rotateJoinCode, switchOffJoinCode } from "#server/courses/join-code.ts";
import { readPeople } from "#server/courses/people.ts";
import { PeopleQuery } from "#server/courses/schema.ts";
import { createSection, deleteSection, renameSection } from "#server/courses/sections.ts";
import { archiveCourse, readSettings, reopenCourse, saveSettings } from "#server/courses/settings.ts";
import { applyRegrade } from "#server/regrading/apply.ts";
import { cancelRegrade } from "#server/regrading/cancel.ts";
import { findRegrade } from "#server/regrading/find.ts";
import { readRegradeForm } from "#server/regrading/form.ts";
import { readRegrades } from "#server/regrading/list.ts";
import { readRegrade } from "#server/regrading/read.ts";
import { type NewRegrade, PreviewQuery, RegradeQuery, ScoresQuery } from "#server/regrading/schema.ts";
import { readScoreChanges } from "#server/regrading/scores.ts";
import { startRegrade } from "#server/regrading/start.ts";
import { undoRegrade } from "#server/regrading/undo.ts";
import { SLUG } from "./names.ts";
import { MEMBERS, MEMBERS_ELSEWHERE, type Role, SEE_WORK, SIGNED_IN, TEACH, TEACH_ELSEWHERE } from "./roles.ts";
import type { CourseScope, Line, Target } from "./table.ts";
import { ABOUT_WRITING } from "./writing.ts";

const OF_MEMBERS = { here: MEMBERS, there: MEMBERS_ELSEWHERE };
const WHO_LEARNS: Record<CourseScope, readonly Role[]> = {
  here: ["learner", "otherLearner"],
  there: ["learnerElsewhere"],
};
const WHO_SEES_WORK = { here: SEE_WORK, there: TEACH_ELSEWHERE };
const WHO_TEACHES = { here: TEACH, there: TEACH_ELSEWHERE };

const form = (): AssignmentForm => ({
  ...{ title: "Week 4", items: [{ slugs: [SLUG], choose: 1, points: 10 }], opensAt: null, dueAt: null, closesAt: null },
  ...{ attempts: null, hiddenResults: "at-once", showSolutions: false },
  late: { kind: "hard-close" },
});

type Call = (viewer: Viewer, target: Target) => Promise<unknown>;
type May = Line<CourseScope>["may"];

const read = (call: Call, may: May = WHO_SEES_WORK): Line<CourseScope> => ({ call, may });
const change = (call: Call, may: May = WHO_TEACHES): Line<CourseScope> => ({ call, may, changes: true });

const codeOf = ({ courseId, joinCode }: Target) => ({ courseId, seen: joinCode });
const choiceOf = ({ courseId, assignmentId }: Target) => ({ courseId, assignmentId });
const sectionOf = ({ courseId, sectionId }: Target) => ({ courseId, sectionId });
const LEARNER = { role: "learner", sectionId: null } as const;

/** What the pages of a course ask and change. */
export const ABOUT_COURSE_PAGES: Record<string, Line<CourseScope>> = {
  ...ABOUT_WRITING,
  "announcements/read.ts readAnnouncements": read((v, t) => readAnnouncements(v, t.courseId), OF_MEMBERS),
  "announcements/write.ts announce": change((v, t) =>
    announce(v, { courseId: t.courseId, title: "New", text: "Words" }),
  ),
  "assignments/read.ts readAssignments": read((v, t) => readAssignments(v, t.courseId), OF_MEMBERS),
  "assignments/own.ts readOwnAssignments": read((v, t) => readOwnAssignments(v, t.courseId), WHO_LEARNS),
  "assignments/read.ts readTaughtAssignment": read((v, t) => readTaughtAssignment(v, t.courseId, t.assignmentId)),
  "assignments/assignable.ts readAssignable": read((v, t) => readAssignable(v, t.courseId)),
  "assignments/read.ts readAllowable": read((v, t) => readAllowable(v, t.courseId), WHO_TEACHES),
  "assignments/write.ts createAssignment": change((v, t) =>
    createAssignment(v, { courseId: t.courseId, form: form() }),
  ),
  "assignments/write.ts changeAssignment": change((v, t) =>
    changeAssignment(v, { ...choiceOf(t), revision: 1, form: form() }),
  ),
  "assignments/write.ts publishAssignment": change((v, t) =>
    publishAssignment(v, { ...choiceOf(t), isPublished: false }),
  ),
  "assignments/write.ts deleteAssignment": change((v, t) => deleteAssignment(v, choiceOf(t))),
  "assignments/allowances.ts makeAllowance": change((v, t) =>
    makeAllowance(v, {
      ...{ ...choiceOf(t), whom: `section:${t.sectionId}`, kind: "exemption" },
      ...{ dueAt: null, closesAt: null, reason: "Field trip" },
    }),
  ),
  "assignments/allowances.ts withdrawAllowance": change((v, t) =>
    withdrawAllowance(v, { courseId: t.courseId, allowanceId: t.assignmentId }),
  ),
  "audit/read.ts readLog": read((v, t) => readLog(v, t.courseId, LogQuery.parse({})), WHO_TEACHES),
  "comments/open.ts readOpenQuestions": read((v, t) => readOpenQuestions(v, t.courseId)),
  "comments/open.ts countOpenQuestions": read((v, t) => countOpenQuestions(v, t.courseId)),
  "courses/bulk.ts previewPeople": read(
    (v, t) => previewPeople(v, { courseId: t.courseId, text: ADDRESS }),
    WHO_TEACHES,
  ),
  "courses/bulk.ts applyPeople": change((v, t) => applyPeople(v, { courseId: t.courseId, text: ADDRESS })),
  "courses/change-person.ts changePerson": change((v, t) =>
    changePerson(v, {
      ...{ courseId: t.courseId, userId: t.learnerId, seen: LEARNER },
      wanted: { ...LEARNER, sectionId: t.sectionId },
    }),
  ),
  "courses/copy.ts copyCourse": change((v, t) =>
    copyCourse(v, { courseId: t.courseId, title: "Next term", shift: 1, unit: "weeks", timeZone: "UTC" }),
  ),
  "courses/invitations.ts inviteToCourse": change((v, t) => inviteToCourse(v, { courseId: t.courseId })),
  "courses/invitations.ts renewAllInvitations": change((v, t) => renewAllInvitations(v, { courseId: t.courseId })),
  "courses/invitations.ts renewInvitation": change((v, t) =>
    renewInvitation(v, { courseId: t.courseId, email: ADDRESS }),
  ),
  "courses/invitations.ts withdrawInvitation": change((v, t) =>
    withdrawInvitation(v, { courseId: t.courseId, email: ADDRESS }),
  ),
  // The code is the right: whoever has it may join.
  "courses/join.ts joinCourse": change((v, t) => joinCourse(v, { joinCode: t.joinCode }, crypto.randomUUID()), {
    here: SIGNED_IN,
    there: SIGNED_IN,
  }),
  "courses/join-code.ts rotateJoinCode": change((v, t) => rotateJoinCode(v, codeOf(t))),
  "courses/join-code.ts switchOffJoinCode": change((v, t) => switchOffJoinCode(v, codeOf(t))),
  "courses/join-code.ts boundJoinCode": change((v, t) => boundJoinCode(v, { ...codeOf(t), expiresAt: null, limit: 5 })),
  "courses/people.ts readPeople": read((v, t) => readPeople(v, t.courseId, PeopleQuery.parse({}))),
  "courses/sections.ts createSection": change((v, t) => createSection(v, { courseId: t.courseId, name: "Tutorial 2" })),
  "courses/sections.ts renameSection": change((v, t) =>
    renameSection(v, { ...sectionOf(t), seen: "Tutorial 1", name: "Tutorial 2" }),
  ),
  "courses/sections.ts deleteSection": change((v, t) => deleteSection(v, sectionOf(t))),
  "regrading/list.ts readRegrades": read((v, t) => readRegrades(v, t.courseId), WHO_TEACHES),
  "regrading/form.ts readRegradeForm": read(
    (v, t) => readRegradeForm(v, t.courseId, RegradeQuery.parse({ slug: SLUG })),
    WHO_TEACHES,
  ),
  "regrading/read.ts readRegrade": read((v, t) => readRegrade(v, regradeOf(t), PreviewQuery.parse({})), WHO_TEACHES),
  "regrading/scores.ts readScoreChanges": read(
    (v, t) => readScoreChanges(v, regradeOf(t), ScoresQuery.parse({})),
    WHO_TEACHES,
  ),
  "regrading/find.ts findRegrade": read((v, t) => findRegrade(v, regradeOf(t)), WHO_TEACHES),
  "regrading/start.ts startRegrade": change((v, t) => startRegrade(v, regradeChoice(t))),
  "regrading/cancel.ts cancelRegrade": change((v, t) => cancelRegrade(v, regradeOf(t))),
  "regrading/apply.ts applyRegrade": change((v, t) =>
    applyRegrade(v, { ...regradeOf(t), which: "all", chosen: [], reason: "A wrong case" }),
  ),
  "regrading/undo.ts undoRegrade": change((v, t) => undoRegrade(v, regradeOf(t))),
  "courses/settings.ts readSettings": read((v, t) => readSettings(v, t.courseId), WHO_TEACHES),
  "courses/settings.ts saveSettings": change((v, t) =>
    saveSettings(v, { courseId: t.courseId, title: "B", lateDays: 1, seen: { title: "A course", lateDays: 0 } }),
  ),
  "courses/settings.ts archiveCourse": change((v, t) => archiveCourse(v, { courseId: t.courseId })),
  "courses/settings.ts reopenCourse": change((v, t) => reopenCourse(v, { courseId: t.courseId })),
};

const regradeOf = ({ courseId, regradeId }: Target) => ({ courseId, regradeId });
const regradeChoice = ({ courseId }: Target): NewRegrade => ({
  ...{ courseId, slug: SLUG, versionId: null, answered: "any", assignmentId: null, sectionId: null },
  ...{ learners: "", which: "all" },
});

const ADDRESS = "newcomer@example.org";
