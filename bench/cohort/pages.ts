/** The pages of a course that an instructor opens, by their paths below /courses/<id>. */
export const PAGES = [
  { name: "overview", path: "" },
  { name: "heat map", path: "/cohort" },
  { name: "exercises", path: "/cohort/exercises" },
  { name: "mistakes", path: "/cohort/mistakes" },
  { name: "at risk", path: "/cohort/risk" },
  { name: "over time", path: "/cohort/progress" },
  { name: "gradebook", path: "/gradebook" },
  { name: "people", path: "/people" },
  { name: "assignments", path: "/assignments" },
  { name: "log", path: "/log" },
] as const;
export type PageName = (typeof PAGES)[number]["name"] | "one exercise" | "changes of the map";
