import "server-only";
import type { Assigned } from "#domain/assignment/attempt.ts";
import type { Transaction } from "../database.ts";
import { readAssignmentFacts } from "../projection/assignment-facts.ts";
import { rulesOf } from "../projection/assignment-scores.ts";
import type { Pair } from "../projection/project.ts";

/** The published assignments that hold an exercise for a learner, with the rules that hold for them. */
export async function readAssigned(tx: Transaction, { userId, slug }: Pair): Promise<(Assigned & { id: string })[]> {
  const facts = await readAssignmentFacts(tx, { slug }, [userId]);
  return facts.learners.flatMap((learner) => {
    const rules = rulesOf(learner, facts);
    return facts.assignments.flatMap(({ id, title, slugs }) => {
      const held = rules.get(id);
      return held && slugs.includes(slug) ? [{ id, title, rules: held }] : [];
    });
  });
}
