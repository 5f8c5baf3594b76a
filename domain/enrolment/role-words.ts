import type { CourseRole } from "../rights.ts";

const WORDS: Record<string, CourseRole> = {
  instructor: "instructor",
  teacher: "instructor",
  lecturer: "instructor",
  assistant: "assistant",
  "teaching assistant": "assistant",
  ta: "assistant",
  tutor: "assistant",
  learner: "learner",
  student: "learner",
  participant: "learner",
  observer: "observer",
  auditor: "observer",
  guest: "observer",
};

/** The role that somebody wrote, in our word or a usual one. */
export function readRole(written: string): CourseRole | null {
  const words = written.trim().toLowerCase().replaceAll(/\s+/g, " ");
  return Object.hasOwn(WORDS, words) ? WORDS[words]! : null;
}
