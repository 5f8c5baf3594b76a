import { z } from "zod";
import { CodeProblem } from "../report.ts";

export type CheckRequest = { code: string; types: string; entryName: string };

/** Why there is no program. `refused`: the verdict is "rejected". `errors`: "compile-error". */
export type Complaint = { status: "refused" | "errors"; problems: CodeProblem[] };

/** `program` is CommonJS, `map` its source map. `refused`: the verdict is "rejected". `errors`: "compile-error". */
export const CheckAnswer = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("compiled"), program: z.string(), map: z.string() }),
  z.strictObject({ status: z.literal("refused"), problems: z.array(CodeProblem).min(1) }),
  z.strictObject({ status: z.literal("errors"), problems: z.array(CodeProblem).min(1) }),
]);
export type CheckAnswer = z.infer<typeof CheckAnswer>;

/** `retire`: the answer holds, but this checker has grown and wants to be replaced. */
export const CheckerMessage = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ready") }),
  z.strictObject({ type: z.literal("answer"), answer: CheckAnswer, retire: z.boolean() }),
  z.strictObject({ type: z.literal("over"), cause: z.enum(["timed-out", "out-of-memory", "busy", "crashed"]) }),
]);
export type CheckerMessage = z.infer<typeof CheckerMessage>;
