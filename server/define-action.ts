import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import { fieldErrors } from "./field-errors.ts";
import { log } from "./log.ts";
import { readViewer } from "./viewer.ts";

const SIGNED_OUT = "Your session has ended. Sign in again; what you typed is kept in this browser.";

/** A server action for people with an account: proves who is asking, parses what was sent, then does it. */
export function defineAction<S extends z.ZodType, T>(
  schema: S,
  perform: (viewer: Viewer, input: z.infer<S>) => Promise<ActionResult<T>>,
): (input: unknown) => Promise<ActionResult<T>> {
  return defineOpenAction(schema, async (viewer, input) =>
    viewer ? perform(viewer, input) : { ok: false, message: SIGNED_OUT },
  );
}

/** A server action that visitors may use as well. */
export function defineOpenAction<S extends z.ZodType, T>(
  schema: S,
  perform: (viewer: Viewer | null, input: z.infer<S>) => Promise<ActionResult<T>>,
): (input: unknown) => Promise<ActionResult<T>> {
  return async (input) => {
    const parsed = schema.safeParse(input instanceof FormData ? Object.fromEntries(input) : input);
    if (!parsed.success) return refuse(parsed.error);
    try {
      return await perform(await readViewer(), parsed.data);
    } catch (error) {
      // A redirect travels as a throw and must go on; a surprise becomes one calm sentence, so the page keeps its state.
      unstable_rethrow(error);
      log().error({ err: error }, "an action failed");
      return { ok: false, message: "Something went wrong on our side. Nothing you typed is lost; try again." };
    }
  };
}

function refuse(error: z.ZodError): ActionResult<never> {
  return {
    ok: false,
    message: error.issues[0]?.message ?? "This could not be understood.",
    fields: fieldErrors(error),
  };
}
