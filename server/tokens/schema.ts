import { z } from "zod";

export const TOKEN_SCOPES = ["read-exercises", "write-exercises"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export const MAX_TOKEN_DAYS = 365;

/** What the form sends. Whoever may write has to read as well, so there are two choices and not four. */
export const NewToken = z.object({
  courseId: z.string(),
  name: z
    .string()
    .trim()
    .min(1, "Give the token a name, so that you know it again.")
    .max(80, "A name has at most 80 characters.")
    .regex(/^\P{C}*$/u, "A name has no signs that cannot be seen."),
  scopes: z
    .enum(["read-exercises", "read-exercises write-exercises"], "Choose what the token may do.")
    .transform(parseScopes),
  days: z.coerce
    .number("Say for how many days, such as 90.")
    .int("Say for how many whole days, such as 90.")
    .min(1, "A token lives for a day at least.")
    .max(MAX_TOKEN_DAYS, `A token lives for ${MAX_TOKEN_DAYS} days at most.`),
});

export const TokenChoice = z.object({ courseId: z.string(), tokenId: z.uuid() });

function parseScopes(text: string): TokenScope[] {
  return TOKEN_SCOPES.filter((scope) => text.split(" ").includes(scope));
}
