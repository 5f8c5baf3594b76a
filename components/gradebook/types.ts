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

export type BookRow = {
  userId: string;
  name: string;
  email: string;
  section: string | null;
  points: number;
  fullPoints: number;
  cells: Record<string, BookCell>;
  shares: Record<string, number | null>;
};

export type BookQuery = {
  sort: string;
  descending: boolean;
  q: string;
  section?: string | undefined;
  state?: string | undefined;
  open?: string | undefined;
};
