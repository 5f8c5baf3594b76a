/** Where the files of the exercise are, for the language service. */
export const EXERCISE_FOLDER = "file:///exercise/";

/**
 * How an author's files find each other and what they may import, beside what a learner's file is checked with. Numbers
 * are TypeScript's own, for names that Monaco's type declarations do not have.
 */
export const AUTHOR_OPTIONS = {
  moduleResolution: 100,
  allowImportingTsExtensions: true,
  paths: { "#numeric/*": ["file:///numeric/*"], "#grader/authoring.ts": ["file:///grader/authoring.ts"] },
};
