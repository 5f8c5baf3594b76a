import type { ActionResult } from "#domain/action-result.ts";
import type { CourseRole } from "#domain/rights.ts";

export type Place = { role: CourseRole; sectionId: string | null };
export type Person = Place & {
  id: string;
  name: string;
  email: string;
  section: string | null;
  /** Moments as they travel. */
  enrolledAt: string;
  removedAt: string | null;
};
export type SectionLine = { id: string; name: string; people: number };

export type ChangePerson = (change: {
  userId: string;
  seen: Place | null;
  wanted: Place | null;
}) => Promise<ActionResult<null>>;
