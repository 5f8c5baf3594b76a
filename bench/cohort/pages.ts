import type { Fullest } from "./talk.ts";

type Of = { courseId: string; fullest: Fullest };
export type Page = {
  name: string;
  path: (of: Of) => string;
  /** Of the instructor, unless it is for admins. */
  isForAdmins?: true;
};

const ofCourse = (name: string, path: string): Page => ({
  name,
  path: ({ courseId }) => `/courses/${courseId}${path}`,
});

/** The pages about a course and its people, each where there is most to show. */
export const PAGES: readonly Page[] = [
  ofCourse("overview", ""),
  ofCourse("heat map", "/cohort"),
  ofCourse("exercises", "/cohort/exercises"),
  ofCourse("mistakes", "/cohort/mistakes"),
  ofCourse("at risk", "/cohort/risk"),
  ofCourse("over time", "/cohort/progress"),
  ofCourse("gradebook", "/gradebook"),
  ofCourse("people", "/people"),
  ofCourse("assignments", "/assignments"),
  ofCourse("log", "/log"),
  ofCourse("announcements", "/announcements"),
  ofCourse("questions", "/questions"),
  { name: "one exercise", path: ({ courseId, fullest }) => `/courses/${courseId}/cohort/exercises/${fullest.slug}` },
  { name: "one learner", path: ({ courseId, fullest }) => `/courses/${courseId}/learners/${fullest.learnerId}` },
  {
    name: "gradebook, an assignment opened",
    path: ({ courseId, fullest }) => `/courses/${courseId}/gradebook?open=${fullest.assignmentId}`,
  },
  {
    name: "gradebook cell",
    path: ({ courseId, fullest: { assignmentId, learnerId, slug } }) =>
      `/courses/${courseId}/gradebook/${assignmentId}/${learnerId}?exercise=${slug}`,
  },
  { name: "gradebook export", path: ({ courseId }) => `/courses/${courseId}/gradebook/export?form=csv` },
  { name: "assignment", path: ({ courseId, fullest }) => `/courses/${courseId}/assignments/${fullest.assignmentId}` },
  { name: "submission with comments", path: ({ fullest }) => `/submissions/${fullest.submissionId}` },
  { name: "notifications", path: () => "/notifications" },
  { name: "deletion preview", path: ({ fullest }) => `/admin/people/${fullest.learnerId}`, isForAdmins: true },
  {
    name: "changes of the map",
    path: ({ courseId }) => `/api/courses/${courseId}/standings?since=${new Date(Date.now() - 60_000).toISOString()}`,
  },
];
