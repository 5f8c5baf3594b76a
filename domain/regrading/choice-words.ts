/** How submissions were chosen, by names that are shown. Null: not narrowed by it. */
export type NamedChoice = {
  /** The version answered; "others" where it was any but the target. */
  answered: "any" | "others" | { version: string };
  assignment: string | null;
  section: string | null;
  /** How many learners were named. */
  learners: number | null;
  which: "counting" | "all";
};

/** A sentence each. */
export function choiceWords({ answered, assignment, section, learners, which }: NamedChoice): string[] {
  return [
    which === "counting" ? "Submissions that counted for a score." : "All submissions.",
    ...(answered === "others" ? ["Those that answered another version than the one they are graded by."] : []),
    ...(typeof answered === "object" ? [`Those that answered version ${answered.version}.`] : []),
    ...(assignment === null ? [] : [`Those within the dates of “${assignment}”.`]),
    ...(section === null ? [] : [`Of learners in ${section}.`]),
    ...(learners === null
      ? []
      : [learners === 1 ? "Of 1 learner who was named." : `Of ${learners} learners who were named.`]),
  ];
}
