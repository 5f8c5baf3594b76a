/** One publication of an exercise. `at` is an ISO moment, `version` the version's name in a few letters. */
export type PublicationLine = {
  id: string;
  versionId: string;
  version: string;
  at: string;
  summary: string;
  author: string | null;
  isCurrent: boolean;
  submissions: number;
  learners: number;
  pinnedBy: string[];
};

/** The ids of two versions that are compared. */
export type ChosenVersions = { from: string; to: string };
