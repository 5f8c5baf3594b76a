import { DEFAULT_RISK_RULES } from "#domain/cohort/at-risk.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readAtRisk } from "#server/cohort/at-risk.ts";
import { readMistakeExample } from "#server/cohort/example.ts";
import { readExerciseDetail, readExerciseFigures } from "#server/cohort/exercises.ts";
import { readHeatMap, readHeatMapChanges } from "#server/cohort/heat-map.ts";
import { readLearner, readLearnerWork } from "#server/cohort/learner.ts";
import { readMistake, readMistakeBoard } from "#server/cohort/mistakes.ts";
import { readOverTime } from "#server/cohort/over-time.ts";
import { readOverview } from "#server/cohort/overview.ts";
import { changeRiskRules } from "#server/cohort/write.ts";
import { MISTAKE, SLUG } from "./names.ts";
import { NOBODY, SEE_FIGURES, SEE_WORK, TEACH, TEACH_ELSEWHERE } from "./roles.ts";
import type { CourseScope, Line, Target, WorkScope } from "./table.ts";

const WHO_SEES_FIGURES = { here: SEE_FIGURES, there: TEACH_ELSEWHERE };
const WHO_SEES_WORK = { here: SEE_WORK, there: TEACH_ELSEWHERE };
const HELD = { slug: SLUG, mistake: MISTAKE };

/** Of the course's learners alone, and nobody's own. */
const OF_LEARNERS: Line<WorkScope>["may"] = {
  ...{ own: NOBODY, "another's": SEE_WORK, removed: NOBODY, "teacher's": NOBODY, elsewhere: TEACH_ELSEWHERE },
};

/** Of the pages about the cohort. */
export const COHORT_ABOUT_WORK: Record<string, Line<WorkScope>> = {
  "cohort/learner.ts readLearner": {
    call: (viewer, t) => readLearner(viewer, t.courseId, t.personId),
    may: OF_LEARNERS,
  },
  "cohort/learner.ts readLearnerWork": {
    call: (viewer, t) => readLearnerWork(viewer, t.courseId, t.personId),
    may: OF_LEARNERS,
  },
};

const reads = (call: (viewer: Viewer, courseId: string) => Promise<unknown>) => ({
  call: (viewer: Viewer, { courseId }: Target) => call(viewer, courseId),
});

export const COHORT_ABOUT_COURSES: Record<string, Line<CourseScope>> = {
  "cohort/overview.ts readOverview": { ...reads(readOverview), may: WHO_SEES_FIGURES },
  "cohort/heat-map.ts readHeatMap": { ...reads(readHeatMap), may: WHO_SEES_FIGURES },
  "cohort/heat-map.ts readHeatMapChanges": {
    ...reads((viewer, courseId) => readHeatMapChanges(viewer, courseId, new Date(0))),
    may: WHO_SEES_FIGURES,
  },
  "cohort/exercises.ts readExerciseFigures": { ...reads(readExerciseFigures), may: WHO_SEES_FIGURES },
  "cohort/exercises.ts readExerciseDetail": {
    ...reads((viewer, courseId) => readExerciseDetail(viewer, courseId, SLUG)),
    may: WHO_SEES_FIGURES,
  },
  "cohort/mistakes.ts readMistakeBoard": {
    ...reads((viewer, courseId) => readMistakeBoard(viewer, courseId, { page: 1 })),
    may: WHO_SEES_FIGURES,
  },
  "cohort/mistakes.ts readMistake": {
    ...reads((viewer, courseId) => readMistake(viewer, courseId, HELD)),
    may: WHO_SEES_WORK,
  },
  "cohort/example.ts readMistakeExample": {
    ...reads((viewer, courseId) => readMistakeExample(viewer, courseId, { ...HELD, number: 1 })),
    may: WHO_SEES_WORK,
  },
  "cohort/at-risk.ts readAtRisk": {
    ...reads((viewer, courseId) => readAtRisk(viewer, courseId)),
    may: WHO_SEES_FIGURES,
  },
  "cohort/over-time.ts readOverTime": { ...reads(readOverTime), may: WHO_SEES_FIGURES },
  "cohort/write.ts changeRiskRules": {
    ...reads((viewer, courseId) =>
      changeRiskRules(viewer, {
        courseId,
        seen: DEFAULT_RISK_RULES,
        rules: { inactiveDays: 3, failedInARow: null, belowPercent: null },
      }),
    ),
    may: { here: TEACH, there: TEACH_ELSEWHERE },
    changes: true,
  },
};
