import "server-only";
import type { Assigned } from "#domain/assignment/attempt.ts";
import type { Viewer } from "#domain/permissions.ts";
import { database, type Transaction } from "../database.ts";
import { readAssignmentFacts } from "../projection/assignment-facts.ts";
import { rulesOf } from "../projection/assignment-scores.ts";
import type { Pair } from "../projection/project.ts";

export type AssignedHere = Assigned & { id: string; courseId: string };

/** The viewer's own assignments that hold an exercise. */
export async function readOwnAssigned(viewer: Viewer, slug: string): Promise<AssignedHere[]> {
  return readAssigned(database(), { userId: viewer.id, slug });
}

/** The published assignments that hold an exercise for a learner, with the rules that hold for them. */
export async function readAssigned(tx: Transaction, { userId, slug }: Pair): Promise<AssignedHere[]> {
  const facts = await readAssignmentFacts(tx, { slug }, [userId]);
  return facts.learners.flatMap((learner) => {
    const rules = rulesOf(learner, facts);
    return facts.assignments.flatMap(({ id, courseId, title, slugs }) => {
      const held = rules.get(id);
      return held && slugs.includes(slug) ? [{ id, courseId, title, rules: held }] : [];
    });
  });
}
