import { expect, test } from "vitest";
import { z } from "zod";
import { NewAssignment } from "#server/assignments/schema.ts";
import { fieldErrors } from "#server/field-errors.ts";
import { aForm } from "../support/a-form.ts";

const errorsOf = (schema: z.ZodType, input: unknown) => fieldErrors(schema.safeParse(input).error!);

test("what is wrong stands at the field, in a form within the input as well, and in a list at its place", () => {
  expect(errorsOf(z.object({ email: z.email("No address.") }), { email: "x" })).toEqual({ email: ["No address."] });
  const item = aForm().items[0]!;
  const form = {
    ...aForm({ title: " ", late: { kind: "percent-per-day", percent: Number.NaN } }),
    items: [item, { ...item, points: Number.NaN, choose: 0.5 }],
  };
  expect(errorsOf(NewAssignment, { courseId: crypto.randomUUID(), form })).toEqual({
    title: ["Enter a title."],
    "items.1": ["Choose a whole number.", "Enter the points."],
    late: ["Enter a percentage from 0 to 100."],
  });
});
