import type { Viewer } from "#domain/permissions.ts";
import { isVisible, readPublished } from "#server/exercises/access.ts";
import { readExercise, readLine } from "#server/exercises/read.ts";
import { readOwnVersion } from "#server/versions/own.ts";
import { readVersionPlaces } from "#server/versions/places.ts";
import { readComparison, readVersions } from "#server/versions/read.ts";
import { restoreVersion } from "#server/versions/restore.ts";
import { MEMBERS, MEMBERS_ELSEWHERE, TEACH, TEACH_ELSEWHERE } from "./roles.ts";
import type { CourseScope, Line, Target } from "./table.ts";

const WHO_TEACHES = { here: TEACH, there: TEACH_ELSEWHERE };

const askedOf = ({ exerciseId: slug, exerciseVersionId: versionId }: Target) => ({ slug, versionId });

/** Of the members of a course and of nobody else, visitors included. */
const ofMembers = (call: (viewer: Viewer | null, target: Target) => Promise<unknown>): Line<CourseScope> => ({
  ...{ call, visitors: true, may: { here: MEMBERS, there: MEMBERS_ELSEWHERE } },
});

/** What is asked about an exercise that a course alone has. */
export const ABOUT_EXERCISES: Record<string, Line<CourseScope>> = {
  "exercises/access.ts isVisible": ofMembers((viewer, t) => isVisible(viewer, t.exerciseId)),
  "exercises/access.ts readPublished": ofMembers((viewer, t) => readPublished(viewer, askedOf(t))),
  "exercises/read.ts readExercise": ofMembers((viewer, t) => readExercise(viewer, askedOf(t))),
  "exercises/read.ts readLine": ofMembers((viewer, t) => readLine(viewer, t.exerciseId)),
  "versions/own.ts readOwnVersion": ofMembers((viewer, t) => readOwnVersion(viewer, t.exerciseId)),
  "versions/places.ts readVersionPlaces": {
    call: (viewer, t) => readVersionPlaces(viewer, t.exerciseId),
    may: WHO_TEACHES,
  },
  "versions/read.ts readVersions": {
    call: (viewer, t) => readVersions(viewer, t.courseId, t.exerciseId),
    may: WHO_TEACHES,
  },
  "versions/read.ts readComparison": {
    call: (viewer, t) =>
      readComparison(viewer, {
        ...{ courseId: t.courseId, slug: t.exerciseId, from: t.exerciseVersionId, to: t.exerciseVersionId },
      }),
    may: WHO_TEACHES,
  },
  "versions/restore.ts restoreVersion": {
    call: (viewer, t) => restoreVersion(viewer, { courseId: t.courseId, ...askedOf(t) }),
    may: WHO_TEACHES,
    changes: true,
  },
};
