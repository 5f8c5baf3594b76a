import { z } from "zod";
import type { Exercise } from "../exercise.ts";
import { CaseVisibility } from "../report.ts";
import { decodeValue, type EncodedValue, encodeValue, type Value } from "../value.ts";
import type { Prepared } from "./prepare.ts";

/** Checked by hand: zod's own JSON schema takes ten times as long, and these are the largest rows there are. */
const Encoded = z.custom<EncodedValue>(isJson);
const EncodedPrepared = z.strictObject({
  cases: z
    .array(
      z.strictObject({
        title: z.string(),
        visibility: CaseVisibility,
        input: z.record(z.string(), Encoded),
        expected: Encoded,
      }),
    )
    .min(1),
  /** Mistake to its output for each case, in a list of one, or null. Its message is the exercise's. */
  mistakes: z.record(z.string(), z.array(z.tuple([Encoded]).nullable())),
});
const StoredText = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text);
    } catch (error) {
      context.addIssue(String(error));
      return z.NEVER;
    }
  })
  .pipe(EncodedPrepared);
type EncodedPrepared = z.infer<typeof EncodedPrepared>;

/**
 * As one text, with nothing in it that the exercise itself says. A text and not an object, because jsonb sorts the
 * fields of objects, and a program may go through the fields of an input in their order.
 */
export function encodePrepared({ cases, mistakes }: Prepared): string {
  const encoded: EncodedPrepared = {
    cases: cases.map(({ input, expected, ...rest }) => ({
      ...rest,
      input: encodeValue(input) as Record<string, EncodedValue>,
      expected: encodeValue(expected),
    })),
    mistakes: Object.fromEntries(
      mistakes.map(({ id, outputs }) => [id, outputs.map((output) => output && [encodeValue(output.value)])]),
    ),
  };
  return JSON.stringify(encoded);
}

/** Null for anything that is not what `encodePrepared` writes for this exercise. */
export function parsePrepared(exercise: Exercise, stored: unknown): Prepared | null {
  const result = StoredText.safeParse(stored);
  if (!result.success) return null;
  const { cases, mistakes } = result.data;
  const isWhole = exercise.mistakes.every(({ id }) => mistakes[id]?.length === cases.length);
  if (!isWhole) return null;
  return {
    cases: cases.map(({ input, expected, ...rest }) => ({
      ...rest,
      input: decodeValue(input) as Record<string, Value>,
      expected: decodeValue(expected),
    })),
    mistakes: exercise.mistakes.map(({ id, message }) => ({
      ...{ id, message },
      outputs: mistakes[id]!.map((output) => output && { value: decodeValue(output[0]) }),
    })),
  };
}

function isJson(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isJson);
  if (typeof value === "object" && value !== null) return Object.values(value).every(isJson);
  return value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}
