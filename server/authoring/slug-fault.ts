import "server-only";

/** Pages below a course's exercises, which would stand in front of an exercise of that name. */
const PAGES = ["new", "import", "export", "tokens"];

/** Why an exercise cannot be called so; null where it can, unless another one is. */
export function nameFault(slug: string): string | null {
  return PAGES.includes(slug) ? "is the name of a page here, so that no exercise can be called so" : null;
}

/** Whose it is, is nobody's business who does not know already. */
export const TAKEN = "is the name of an exercise outside of this course";
