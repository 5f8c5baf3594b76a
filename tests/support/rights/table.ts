import type { Viewer } from "#domain/permissions.ts";
import { handOutResetLink } from "#server/accounts/write.ts";
import { readInstallation } from "#server/admin/read.ts";
import { readGradePlaces } from "#server/comments/grade-places.ts";
import { readDiscussion } from "#server/comments/read.ts";
import { writeComment } from "#server/comments/write.ts";
import { readMembership } from "#server/courses/membership.ts";
import { readCourse } from "#server/courses/read.ts";
import { createCourse } from "#server/courses/write.ts";
import { readCell } from "#server/gradebook/cell.ts";
import { exportGradebook } from "#server/gradebook/export.ts";
import { importScores } from "#server/gradebook/import.ts";
import { readGradebook } from "#server/gradebook/read.ts";
import { DEFAULT_QUERY } from "#server/gradebook/schema.ts";
import { override } from "#server/gradebook/write.ts";
import { readHintFacts } from "#server/hints/facts.ts";
import { readDeletionPreview, readPeople } from "#server/privacy/read.ts";
import { deletePerson } from "#server/privacy/write.ts";
import { readRunState } from "#server/runs/read.ts";
import { readHistory, readScore } from "#server/scores/read.ts";
import { readEarlierGradings } from "#server/submissions/earlier-gradings.ts";
import { readAnswersHandedIn } from "#server/submissions/handed-in.ts";
import {
  readSubmission,
  readSubmissionFacts,
  readSubmissionPage,
  readSubmissionState,
  readSubmissions,
} from "#server/submissions/read.ts";
import { COHORT_ABOUT_COURSES, COHORT_ABOUT_WORK } from "./cohort.ts";
import { ABOUT_COURSE_PAGES } from "./course-pages.ts";
import { ABOUT_EXCHANGE } from "./exchange.ts";
import { ABOUT_EXERCISES } from "./exercises.ts";
import { SLUG } from "./names.ts";
import { ABOUT_PROOFS } from "./proofs.ts";
import {
  ADMIN,
  MEMBERS,
  MEMBERS_ELSEWHERE,
  NOBODY,
  type Role,
  SEE_WORK,
  SIGNED_IN,
  TEACH,
  TEACH_ELSEWHERE,
} from "./roles.ts";
import type { Place, Work } from "./world.ts";

/** What an action is about: a person's work, and the course in which it is asked for. */
export type Target = Work & Place & { email: string };

/**
 * Whose work it is: the viewer's, that of another learner here, of one who was removed, of one who teaches here, of a
 * learner of another course.
 */
export type WorkScope = "own" | "another's" | "removed" | "teacher's" | "elsewhere";
/** Which course it is. */
export type CourseScope = "here" | "there";

type Call<V> = (viewer: V, target: Target) => Promise<unknown>;
export type Line<Scope extends string> = {
  /** Who is answered otherwise than about something that is not there. */
  may: Record<Scope, readonly Role[]>;
  /** A change: what is refused must leave everything as it was. */
  changes?: true;
} & ({ call: Call<Viewer>; visitors?: false } | { call: Call<Viewer | null>; visitors: true });

/** Who was removed is nobody's learner any more, and who teaches is nobody's learner either. */
const NOT_LEARNERS = { removed: ADMIN, "teacher's": ADMIN };
const OF_WORK = { own: SIGNED_IN, "another's": SEE_WORK, ...NOT_LEARNERS, elsewhere: TEACH_ELSEWHERE };
const OWN_ALONE = { own: SIGNED_IN, "another's": NOBODY, removed: NOBODY, "teacher's": NOBODY, elsewhere: NOBODY };
const BY_ADMINS = { own: ADMIN, "another's": ADMIN, ...NOT_LEARNERS, elsewhere: ADMIN };
const OF_MEMBERS = { here: MEMBERS, there: MEMBERS_ELSEWHERE };
const WHO_TEACHES = { here: TEACH, there: TEACH_ELSEWHERE };
const WHO_SEES_WORK = { here: SEE_WORK, there: TEACH_ELSEWHERE };

/*
 * Each function of the server that takes a viewer has a line here, in own.ts, or under DECIDE_NOTHING: a test reads the
 * sources. One that is asked for somebody's work goes to ABOUT_WORK, one that is asked about a course, an assignment or a
 * section of it to ABOUT_COURSES (`t.assignmentId`, `t.sectionId`), one that is asked for nothing of anybody else's to
 * own.ts. Where it changes something, say `changes: true`.
 */

const CELL = { slug: SLUG, part: "", percent: 50, reason: "Shown at the blackboard", known: "" };

async function importOwnScore(viewer: Viewer, { courseId, assignmentId, email }: Target) {
  const csv = `email,exercise,percent\n${email},${SLUG},50`;
  const preview = await importScores(viewer, { courseId, assignmentId, csv, seen: "" });
  return preview.ok ? importScores(viewer, { courseId, assignmentId, csv, seen: preview.value.seen }) : preview;
}

/** Functions that are asked for a person's work, or for the person. By file below server/ and name. */
export const ABOUT_WORK: Record<string, Line<WorkScope>> = {
  ...COHORT_ABOUT_WORK,
  "submissions/read.ts readSubmission": { call: (viewer, t) => readSubmission(viewer, t.submissionId), may: OF_WORK },
  "submissions/read.ts readSubmissionState": {
    call: (viewer, t) => readSubmissionState(viewer, t.submissionId),
    may: OF_WORK,
  },
  "submissions/read.ts readSubmissions": {
    call: (viewer, t) => readSubmissions(viewer, SLUG, t.personId),
    may: OF_WORK,
  },
  "submissions/earlier-gradings.ts readEarlierGradings": {
    call: (viewer, t) => readEarlierGradings(viewer, t.submissionId),
    may: OF_WORK,
  },
  "submissions/read.ts readSubmissionPage": {
    call: async (viewer, t) => (await readSubmissionPage(viewer, { slug: SLUG, learnerId: t.personId, page: 1 })).lines,
    may: OF_WORK,
  },
  "submissions/read.ts readSubmissionFacts": {
    call: (viewer, t) => readSubmissionFacts(viewer, SLUG, t.personId),
    may: OF_WORK,
  },
  "submissions/handed-in.ts readAnswersHandedIn": {
    call: (viewer, t) => readAnswersHandedIn(viewer, t.answersId),
    may: OF_WORK,
  },
  "scores/read.ts readHistory": { call: (viewer, t) => readHistory(viewer, SLUG, t.personId), may: OF_WORK },
  "scores/read.ts readScore": { call: (viewer, t) => readScore(viewer, SLUG, t.personId), may: OF_WORK },
  "hints/facts.ts readHintFacts": { call: (viewer, t) => readHintFacts(viewer, SLUG, t.personId), may: OF_WORK },
  "gradebook/cell.ts readCell": {
    call: (viewer, t) => readCell(viewer, { ...CELL, ...t, learnerId: t.personId }),
    // A cell is a learner's of the course, and nobody's own.
    may: { own: NOBODY, "another's": SEE_WORK, removed: NOBODY, "teacher's": NOBODY, elsewhere: TEACH_ELSEWHERE },
  },
  "gradebook/write.ts override": {
    call: (viewer, t) => override(viewer, { ...CELL, ...t, learnerId: t.personId }),
    // Who teaches is told in other words that somebody does not learn here.
    may: { own: TEACH, "another's": TEACH, removed: TEACH, "teacher's": ADMIN, elsewhere: TEACH_ELSEWHERE },
    changes: true,
  },
  "runs/read.ts readRunState": {
    call: (viewer, t) => readRunState(viewer, t.runId),
    visitors: true,
    may: OWN_ALONE,
  },
  "accounts/write.ts handOutResetLink": {
    call: (viewer, t) => handOutResetLink(viewer, { userId: t.personId }),
    // Nobody needs one for themselves, and whoever teaches somewhere gets it from an admin alone.
    may: { own: ADMIN, "another's": TEACH, ...NOT_LEARNERS, elsewhere: TEACH_ELSEWHERE },
    changes: true,
  },
  "comments/read.ts readDiscussion": { call: (viewer, t) => readDiscussion(viewer, t.submissionId), may: OF_WORK },
  "comments/write.ts writeComment": {
    // About one's own work one may ask, and whoever tries to comment on it is told so in other words.
    call: (viewer, t) =>
      writeComment(viewer, { kind: "comment", submissionId: t.submissionId, text: "Look", line: null }),
    may: OF_WORK,
    changes: true,
  },
  "comments/grade-places.ts readGradePlaces": {
    call: (viewer, t) => readGradePlaces(viewer, { userId: t.personId, slug: SLUG }),
    may: { own: NOBODY, "another's": TEACH, removed: NOBODY, "teacher's": NOBODY, elsewhere: TEACH_ELSEWHERE },
  },
  "privacy/read.ts readDeletionPreview": {
    call: (viewer, t) => readDeletionPreview(viewer, t.personId),
    may: BY_ADMINS,
  },
  "privacy/write.ts deletePerson": {
    call: (viewer, t) => deletePerson(viewer, { personId: t.personId, email: t.email }),
    // One's own account is refused in other words.
    may: BY_ADMINS,
    changes: true,
  },
};

/** Functions that are asked about a course. */
export const ABOUT_COURSES: Record<string, Line<CourseScope>> = {
  "courses/membership.ts readMembership": { call: (viewer, t) => readMembership(viewer, t.courseId), may: OF_MEMBERS },
  "courses/read.ts readCourse": { call: (viewer, t) => readCourse(viewer, t.courseId), may: OF_MEMBERS },
  "gradebook/read.ts readGradebook": {
    call: (viewer, t) => readGradebook(viewer, t.courseId, DEFAULT_QUERY),
    may: WHO_SEES_WORK,
  },
  "gradebook/export.ts exportGradebook": {
    call: (viewer, t) => exportGradebook(viewer, t.courseId, "csv"),
    may: WHO_SEES_WORK,
  },
  "gradebook/import.ts importScores": { call: importOwnScore, may: WHO_TEACHES, changes: true },
  ...COHORT_ABOUT_COURSES,
  ...ABOUT_COURSE_PAGES,
  ...ABOUT_EXCHANGE,
  ...ABOUT_EXERCISES,
  ...ABOUT_PROOFS,
};

/** Functions about the installation. "yes" is an answer, or a change that is made. */
export const ABOUT_ALL: Record<string, { call: Call<Viewer>; may: readonly Role[]; changes?: true }> = {
  "admin/read.ts readInstallation": { call: (viewer) => readInstallation(viewer), may: ADMIN },
  "privacy/read.ts readPeople": { call: (viewer) => readPeople(viewer, ""), may: ADMIN },
  "courses/write.ts createCourse": {
    call: (viewer) => createCourse(viewer, { title: "Mine" }),
    may: ["instructor", "removedInstructor", "instructorElsewhere", "admin"],
    changes: true,
  },
};

/** Functions that take a viewer and decide nothing, each with why. */
export const DECIDE_NOTHING: Record<string, string> = {
  "submissions/readable-by.ts readableBy": "A condition, which the functions above carry in their queries.",
  "exercises/access.ts visibleTo": "A condition, which whatever reads an exercise for its viewer carries in its query.",
  "exercises/access.ts taughtBy":
    "A condition of readableBy, which whatever reads another's work carries in its query.",
  "exercises/access.ts ofMember": "A condition, for what a viewer works on themselves.",
  "exercises/access.ts assignableIn": "A condition of readAssignable, which asks for the viewer's right.",
  "submissions/answers.ts chooseAnswers": "A step of submit, about the viewer's own answers.",
  "submissions/answers.ts chooseTrial": "A step of run, about what the viewer sent.",
  "comments/courses.ts readStanding":
    "What the viewer is to a learner, by which readDiscussion and writeComment decide.",
  "authoring/access.ts changeExercise": "The door of every change of a draft, each of which has a line of its own.",
  "authoring/presence.ts readEditors":
    "Nobody is in the draft of a world but the viewer, who is never told; readDraft and noteEditing decide.",
  "regrading/find.ts changeRegrade": "The door of every change of a regrade, each of which has a line of its own.",
  "courses/change-course.ts changeCourse": "The door of every change of a course, each of which has a line of its own.",
  "assignments/held-back.ts readHeldBackIn":
    "What a score is cut down to; it reads the viewer's own submissions alone.",
  "variants/write.ts drawOthers": "A step of drawNewVariant and drawTrialNumbers, which decide before it.",
  "variants/write.ts askForOthers": "A step of drawOthers and drawPromptNumbers, which decide before it.",
  "variants/read.ts takeDrawingFault":
    "About the viewer's own variant of a draft, which its authors alone have; whatever tells it decides before.",
  "visibility/shown-facts.ts readHeldBack": "A step of what is cut down; it asks for nothing but the rows it is given.",
  "visibility/read.ts readVisibility": "What a report is cut down to, which the functions above do before they answer.",
  "privacy/write.ts performDeletion": "The door of the command line, and a step of deletePerson.",
};
