import { z } from "zod";
import { AnyPart } from "#grader/by-hand/part.ts";
import { partsFaults } from "#grader/by-hand/parts-fault.ts";
import { ExerciseMetadata } from "#grader/exercise.ts";
import type { Metadata } from "./metadata-text.ts";

type Issue = z.core.$ZodIssue;
export type Faults = Record<string, string[]>;

/** What the schema complains of, and what parts contradict themselves in, by the place: "parts.0.tolerance.absolute". */
export function metadataFaults(metadata: Metadata): Faults {
  const faults: Faults = {};
  const tell = (path: readonly PropertyKey[], message: string) => {
    const place = path.map(String).join(".");
    faults[place] = [...(faults[place] ?? []), message];
  };
  const issues = ExerciseMetadata.safeParse(metadata).error?.issues ?? [];
  for (const { path, message } of issues.flatMap(spokenOut)) tell(path, message);
  if (metadata.kind !== "by-hand") return faults;
  const parts = z.array(AnyPart).min(1).safeParse(metadata.parts);
  for (const { position, fault } of parts.success ? partsFaults(parts.data) : [])
    if (position === null) tell(["parts"], `All in all, ${fault}.`);
    else tell(["parts", position], `This part ${fault}.`);
  return faults;
}

/** How many places at this one and below have something wrong. */
export function countFaultsBelow(faults: Faults, place: string): number {
  return Object.keys(faults).filter((other) => other === place || other.startsWith(`${place}.`)).length;
}

/** What a union of forms says where its author gave it no words. */
const UNSAID = "Invalid input";

/** A union of forms and the key of a record say only that something is wrong with them; what it is stands inside. */
function spokenOut(issue: Issue): Issue[] {
  const within = (inner: Issue): Issue => ({ ...inner, path: [...issue.path, ...inner.path] });
  if (issue.code === "invalid_key") return issue.issues.map(within);
  if (issue.code !== "invalid_union" || issue.message !== UNSAID) return [issue];
  // Of the forms, the first that knows most of what is there is the one that is being written.
  const [nearest] = issue.errors.toSorted((a, b) => countStrangers(a) - countStrangers(b));
  return nearest ? nearest.map(within).flatMap(spokenOut) : [issue];
}

function countStrangers(issues: readonly Issue[]): number {
  return issues.reduce((count, issue) => count + (issue.code === "unrecognized_keys" ? issue.keys.length : 0), 0);
}
