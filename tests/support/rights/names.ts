/** The exercise that everybody has worked on. */
export const SLUG = "rnn-step";
/** What everybody's work is wrong by. */
export const MISTAKE = "mixed-up";
/** An exercise that a course's instructors write; each course of a world has one. */
export const writtenIn = (courseId: string) => `written-${courseId}`;
