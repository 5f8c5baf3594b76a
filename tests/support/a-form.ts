import type { AssignmentForm } from "#domain/assignment/form.ts";
import { hoursFromNow } from "./hours.ts";

/** An assignment as its authors write it: open since a day ago, due in one, closed in two. */
export function aForm(given: Partial<AssignmentForm> = {}): AssignmentForm {
  return {
    ...{ title: "Week 1", items: [{ slugs: ["rnn-step"], choose: 1, points: 10 }] },
    opensAt: hoursFromNow(-24).toISOString(),
    dueAt: hoursFromNow(24).toISOString(),
    closesAt: hoursFromNow(48).toISOString(),
    ...{ late: { kind: "hard-close" }, attempts: null, hiddenResults: "at-once", showSolutions: false },
    ...given,
  };
}
