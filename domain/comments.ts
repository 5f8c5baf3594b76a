/** What can be said about a submission. A question and a request are open until they are answered. */
export const COMMENT_KINDS = ["comment", "question", "regrade-request", "answer"] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

export const MAX_COMMENT_LENGTH = 4000;

/** A course in which the author of the submission learns, as the one who wants to write stands in it. */
type CourseOfLearner = { title: string; isArchived: boolean; mayComment: boolean; mayRead: boolean };

export type MayWrite = {
  kinds: readonly CommentKind[];
  /** Why nothing can be written, where that is not plain. */
  reason: string | null;
};

const NOTHING: MayWrite = { kinds: [], reason: null };

/** Learners ask about their own work; those who comment in a course of theirs comment and answer. */
export function decideWriting(isOwn: boolean, courses: readonly CourseOfLearner[]): MayWrite {
  const open = courses.filter(({ isArchived }) => !isArchived);
  if (isOwn && open.length > 0) return { kinds: ["question", "regrade-request"], reason: null };
  if (!isOwn && open.some(({ mayComment }) => mayComment)) return { kinds: ["comment", "answer"], reason: null };
  const archived = courses.find(({ isArchived, mayRead }) => isArchived && (isOwn || mayRead));
  if (archived)
    return { kinds: [], reason: `${archived.title} is archived: what was said can be read, and nothing be added.` };
  return isOwn ? { kinds: [], reason: "Questions go to those who teach you, and you are in no course." } : NOTHING;
}

type Said = { id: string; kind: CommentKind; answersId: string | null; line: number | null };

/** Something said, with what was answered to it. */
export type Thread<Comment> = { said: Comment; answers: Comment[]; isOpen: boolean };

/** In the order in which they were said, answers below what they answer. */
export function threadsOf<Comment extends Said>(comments: readonly Comment[]): Thread<Comment>[] {
  const answers = Map.groupBy(comments, ({ answersId }) => answersId);
  return comments
    .filter(({ answersId }) => answersId === null)
    .map((said) => {
      const answered = answers.get(said.id) ?? [];
      return { said, answers: answered, isOpen: isAsking(said) && answered.length === 0 };
    });
}

export function isAsking({ kind }: Pick<Said, "kind">): boolean {
  return kind === "question" || kind === "regrade-request";
}

/** Counted as they are listed: a last line break begins no line. */
export function countLines(code: string): number {
  return linesOf(code).length;
}

export function linesOf(code: string): string[] {
  return code.replace(/\n$/, "").split("\n");
}

/** Where a comment stands on its submission's page. */
export const commentPath = (submissionId: string, commentId: string) =>
  `${submissionPath(submissionId)}#comment-${commentId}`;

export const submissionPath = (submissionId: string) => `/submissions/${submissionId}`;
