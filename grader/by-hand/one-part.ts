import { partsBefore } from "./parts-before.ts";
import { type PartForm, readAnswers } from "./read-answers.ts";

type OnePart = {
  parts: readonly PartForm[];
  asked: string;
  /** The answers as they were sent. */
  sent: string;
  /** Part to answer, as each was checked last on the learner's present numbers; raw, as it was sent then. */
  checked: ReadonlyMap<string, unknown>;
  /** Whether a part can be checked once more. */
  isOpen: (part: string) => boolean;
};

/**
 * What is graded when one part is checked by itself: its answer, and those it follows from as they were checked. Answers
 * that nobody has checked are no ground to go on from: a later part would tell for nothing whether they are right.
 */
export function answersForOne({
  parts,
  asked,
  sent,
  checked,
  isOpen,
}: OnePart): { code: string } | { refused: string } {
  const part = parts.find(({ id }) => id === asked);
  if (!part) return { refused: "There is no such part. Reload the page." };
  const raw = rawAnswers(sent);
  for (const { id, title } of partsBefore(parts, asked)) {
    // On other numbers, a part that is used up stands as it is: nobody can be told about it what could still be of use.
    if (!checked.has(id) && !isOpen(id)) continue;
    if (!checked.has(id)) return { refused: `“${part.title}” is worked out from “${title}”. Check that first.` };
    const isChanged = Object.hasOwn(raw, id) && !isSame(parts, id, raw[id], checked.get(id));
    if (isChanged && isOpen(id))
      return {
        refused: `“${part.title}” is worked out from “${title}”, which you have changed since it was checked. Check that again first.`,
      };
    raw[id] = checked.get(id);
  }
  const chosen = [...partsBefore(parts, asked).map(({ id }) => id), asked].filter((id) => raw[id] !== undefined);
  const code = JSON.stringify(Object.fromEntries(chosen.map((id) => [id, raw[id]])));
  // A problem of no part is that nothing is there.
  const reading = readAnswers(parts, JSON.stringify({ [asked]: raw[asked] }));
  const isEmpty = "problems" in reading && reading.problems.every((problem) => problem.part === "");
  return isEmpty ? { refused: `“${part.title}” is not answered yet.` } : { code };
}

/** Whether two ways of writing an answer are understood as the same one: 0,5 and 0.50. */
function isSame(parts: readonly PartForm[], id: string, one: unknown, other: unknown): boolean {
  if (JSON.stringify(one) === JSON.stringify(other)) return true;
  const read = (raw: unknown) => JSON.stringify(readAnswers(parts, JSON.stringify({ [id]: raw })));
  return read(one) === read(other);
}

/** What was typed or chosen, by part; anything that is no JSON of this form is as good as nothing. */
export function rawAnswers(text: string): Record<string, unknown> {
  try {
    const raw: unknown = JSON.parse(text);
    if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return {};
    return Object.fromEntries(Object.entries(raw).filter(([, answer]) => isShallow(answer)));
  } catch {
    return {};
  }
}

/** A matrix is a list of lists; what is nested deeper is no answer, and could be nested too deeply to be written again. */
const MAX_DEPTH = 3;

function isShallow(value: unknown, depth = 0): boolean {
  if (typeof value !== "object" || value === null) return true;
  return depth < MAX_DEPTH && Object.values(value).every((each) => isShallow(each, depth + 1));
}
