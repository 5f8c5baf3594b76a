import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { GradeReport, ProgramReport } from "./report.ts";

/** Changes whenever what is bound, or how it is written, does. */
const FORMAT = "gradcheck receipt 1";

/**
 * The receipt of a report, base64url: HMAC-SHA256 over exercise version, grader, seed, code and verdict. It is keyed, so
 * that nobody who holds one can try seeds or values until it fits.
 */
export function makeReceipt(report: GradeReport, code: string, key: Uint8Array): string {
  return createHmac("sha256", key).update(canonical(report, code)).digest("base64url");
}

/** Whether a stored report is the one that was issued for this code. What a learner sees of it lacks the seed. */
export function verifyReceipt(report: GradeReport, code: string, key: Uint8Array): boolean {
  const [claimed, due] = [report.receipt, makeReceipt(report, code, key)].map((text) => Buffer.from(text));
  return claimed!.length === due!.length && timingSafeEqual(claimed!, due!);
}

/** JSON of lists and texts alone, which has one way to be written. No value of a case is part of it, only its status. */
function canonical(report: GradeReport, code: string): string {
  const { exercise, version, grader, seed, status, score, cases, diagnosis } = report;
  return JSON.stringify([
    FORMAT,
    ...[exercise, version, grader, seed, createHash("sha256").update(code).digest("hex"), status, score],
    cases.map((each) => each.status),
    diagnosis.map(({ id }) => id),
    ...cases.flatMap(({ part }) => (part?.program ? [[part.id, verdictOf(part.program)]] : [])),
  ]);
}

/** Of a program that is a part: what it was graded on, and how. */
function verdictOf({ version, seed, status, score, cases, diagnosis }: ProgramReport) {
  return [version, seed, status, score, cases.map((each) => each.status), diagnosis.map(({ id }) => id)];
}
