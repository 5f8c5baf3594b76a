/*
 * What grader/authoring.ts imports, without the schemas that it comes from there: an author's editor has no use for
 * those. A test holds each against the grader's own.
 */
export type CaseVisibility = "public" | "hidden";
export type Value = number | string | boolean | null | Value[] | { [name: string]: Value };
