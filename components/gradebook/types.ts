export type BookColumn = {
  id: string;
  title: string;
  dueAt: Date | null;
  fullPoints: number;
  exercises: { slug: string; title: string; points: number }[];
};

export type BookCell = {
  points: number;
  attempts: number;
  daysLate: number;
  isOverridden: boolean;
  isExcused: boolean;
  isMissing: boolean;
};

export type ExerciseCell = Pick<BookCell, "daysLate" | "isOverridden" | "isExcused" | "isMissing"> & {
  /** 0 to 1 of the exercise's points. */
  share: number | null;
};

export type BookRow = {
  userId: string;
  name: string;
  email: string;
  section: string | null;
  points: number;
  fullPoints: number;
  cells: Record<string, BookCell>;
  /** Of the opened assignment, by slug. */
  exercises: Record<string, ExerciseCell>;
};

export type BookQuery = {
  sort: string;
  descending: boolean;
  q: string;
  section?: string | undefined;
  state?: string | undefined;
  open?: string | undefined;
};
