import type { Viewer } from "#domain/permissions.ts";
import { mayRead, mayWrite } from "#server/authoring/access.ts";
import { readAuthorTypes } from "#server/authoring/author-types.ts";
import { openDraft, readDraft, saveDraft } from "#server/authoring/draft.ts";
import { createExercise, readCopySources, readCourseExercises, readExerciseHead } from "#server/authoring/exercises.ts";
import { compareRevisions, readDraftHistory, restoreRevision } from "#server/authoring/history.ts";
import { noteEditing } from "#server/authoring/presence.ts";
import { writtenIn } from "./names.ts";
import { TEACH, TEACH_ELSEWHERE } from "./roles.ts";
import type { CourseScope, Line, Target } from "./table.ts";

const WHO_WRITES = { here: TEACH, there: TEACH_ELSEWHERE };

type Call = (viewer: Viewer, target: Target) => Promise<unknown>;
const read = (call: Call): Line<CourseScope> => ({ call, may: WHO_WRITES });
const change = (call: Call): Line<CourseScope> => ({ call, may: WHO_WRITES, changes: true });

const choiceOf = ({ courseId }: Target) => ({ courseId, slug: writtenIn(courseId) });
const SAVE = { revision: 1, changes: [{ path: "prompt.md", text: "Written" }] };

/** Where exercises of a course are written. */
export const ABOUT_WRITING: Record<string, Line<CourseScope>> = {
  "authoring/access.ts mayRead": read((v, t) => mayRead(v, choiceOf(t))),
  "authoring/access.ts mayWrite": read((v, t) => mayWrite(v, choiceOf(t))),
  "authoring/author-types.ts readAuthorTypes": read(async (v, t) => Boolean(await readAuthorTypes(v, t.courseId))),
  "authoring/draft.ts readDraft": read((v, t) => readDraft(v, choiceOf(t))),
  "authoring/draft.ts openDraft": change((v, t) => openDraft(v, choiceOf(t))),
  "authoring/draft.ts saveDraft": change((v, t) => saveDraft(v, { ...choiceOf(t), ...SAVE })),
  "authoring/exercises.ts readCourseExercises": read((v, t) => readCourseExercises(v, t.courseId)),
  "authoring/exercises.ts readExerciseHead": read((v, t) => readExerciseHead(v, choiceOf(t))),
  "authoring/exercises.ts readCopySources": read(async (v, t) => Boolean(await readCopySources(v, t.courseId))),
  "authoring/exercises.ts createExercise": change((v, t) =>
    createExercise(v, { courseId: t.courseId, slug: "a-new-one", from: { template: "code" } }),
  ),
  "authoring/history.ts readDraftHistory": read((v, t) => readDraftHistory(v, choiceOf(t))),
  "authoring/history.ts compareRevisions": read((v, t) => compareRevisions(v, { ...choiceOf(t), from: 0, to: 1 })),
  "authoring/history.ts restoreRevision": change((v, t) => restoreRevision(v, { ...choiceOf(t), revision: 0 })),
  "authoring/presence.ts noteEditing": change((v, t) => noteEditing(v, { ...choiceOf(t), path: "", revision: 0 })),
};
