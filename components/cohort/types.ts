export type MapExercise = { slug: string; title: string };
export type MapRow = {
  /** The learner's id where they are named. */
  key: string;
  learner: { name: string; email: string; section: string | null } | null;
  marks: string;
  /** Handed something in lately. */
  isActive: boolean;
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
