import "server-only";
import type { z } from "zod";
import { readBody } from "../request-body.ts";

/** An answer to a program that could not do what it asked for, in a sentence that it can print. */
export const apiError = (status: number, error: string, more: object = {}) =>
  Response.json({ error, ...more }, { status, headers: NOT_KEPT });

export const apiAnswer = (value: object) => Response.json(value, { headers: NOT_KEPT });

/** What is hidden and what is missing look the same from outside. */
export const apiNothing = () => apiError(404, "There is nothing here that this token may use.");

const NOT_KEPT = { "cache-control": "no-store" };

/** The body of a request as JSON of a shape, or the response that says what was expected. */
export async function parseApiBody<S extends z.ZodType>(
  request: Request,
  schema: S,
  mostBytes: number,
): Promise<z.infer<S> | Response> {
  const bytes = await readBody(request, mostBytes);
  if (bytes === null) return apiError(413, `At most ${mostBytes / 1024 / 1024} MB can be sent at once.`);
  const body = parseJson(bytes);
  if (body === undefined) return apiError(400, "The body is not JSON in UTF-8.");
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return apiError(400, `${issue?.path.join(".") || "The body"}: ${issue?.message}`);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
