/** What the rules ask before a person is deleted. */
export type DeletionFacts = {
  /** The admin who asks; null for the command line. */
  askerId: string | null;
  person: { id: string; role: string };
  /** Admins beside the person. */
  otherAdmins: number;
  /** Titles of courses that are not archived and have no other instructor. */
  soleInstructorOf: readonly string[];
};

/** Why the person cannot be deleted now, each with what to do first. Empty when nothing is in the way. */
export function deletionObstacles({ askerId, person, otherAdmins, soleInstructorOf }: DeletionFacts): string[] {
  const isLastAdmin = person.role === "admin" && otherAdmins === 0;
  return [
    ...(askerId === person.id ? ["This is your own account. Another administrator can delete it."] : []),
    ...(isLastAdmin ? ["This is the last administrator. Make another one first."] : []),
    ...soleInstructorOf.map(
      (title) => `Nobody else is an instructor of “${title}”. Name another one first, or archive the course.`,
    ),
  ];
}
