import { expect, test } from "vitest";
import { type CommentKind, countLines, decideWriting, threadsOf } from "#domain/comments.ts";

const course = (given: Partial<Parameters<typeof decideWriting>[1][number]> = {}) => ({
  ...{ title: "Networks", isArchived: false, mayComment: false, mayRead: false },
  ...given,
});
const teaches = { mayComment: true, mayRead: true };
const archived = { isArchived: true, mayRead: true };

test.each([
  ["a learner asks in a course that goes on", true, [course()], ["question", "regrade-request"], null],
  ["a learner of an archived course is told so", true, [course({ isArchived: true })], [], /Networks is archived/],
  [
    "one course that goes on is enough",
    true,
    [course({ isArchived: true }), course()],
    ["question", "regrade-request"],
    null,
  ],
  ["a learner in no course is told who is missing", true, [], [], /in no course/],
  ["those who teach comment and answer", false, [course(teaches)], ["comment", "answer"], null],
  ["those who taught an archived course are told so", false, [course(archived)], [], /Networks is archived/],
  ["whoever has no right hears of no reason", false, [course()], [], null],
  ["a stranger hears nothing of an archived course", false, [course({ isArchived: true })], [], null],
  ["about one's own work one does not comment", true, [course(teaches)], ["question", "regrade-request"], null],
] as const)("%s", (_, isOwn, courses, kinds, reason) => {
  const decided = decideWriting(isOwn, courses);
  expect(decided.kinds).toEqual(kinds);
  if (reason) expect(decided.reason).toMatch(reason);
  else expect(decided.reason).toBeNull();
});

const said = (id: string, kind: CommentKind, answersId: string | null = null) => ({ id, kind, answersId, line: null });

test("answers stand below what they answer, and only what is asked and unanswered is open", () => {
  const threads = threadsOf([
    ...[said("q", "question"), said("c", "comment"), said("r", "regrade-request")],
    ...[said("a1", "answer", "q"), said("a2", "answer", "q")],
  ]);
  expect(threads.map(({ said: { id }, answers, isOpen }) => [id, answers.map((one) => one.id), isOpen])).toEqual([
    ["q", ["a1", "a2"], false],
    ["c", [], false],
    ["r", [], true],
  ]);
});

test.each([
  ["", 1],
  ["a", 1],
  ["a\n", 1],
  ["a\nb", 2],
  ["a\n\n", 2],
])("countLines(%j) is %d", (code, lines) => {
  expect(countLines(code)).toBe(lines);
});
