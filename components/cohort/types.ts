export type MapExercise = { slug: string; title: string };
export type MapRow = {
  /** The learner's id where they are named. */
  key: string;
  learner: { name: string; email: string; section: string | null } | null;
  marks: string;
  /** ISO moment; null where nothing was handed in, or where nobody is named. */
  lastSubmittedAt: string | null;
};
export type HeatMapData = {
  courseId: string;
  exercises: MapExercise[];
  rows: MapRow[];
  isNamed: boolean;
  /** ISO moment. */
  at: string;
};
export type MapChanges =
  | { isWhole: true }
  | { isWhole: false; at: string; cells: { key: string; slug: string; mark: string }[] };
