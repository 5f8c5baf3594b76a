import "server-only";
import { log } from "./log.ts";

/** The outermost edge of every route: surprises are logged and answered with one calm sentence. */
export async function guardedBy(answer: () => Promise<Response>, onSurprise: () => Response): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    log().error({ err: error }, "a request failed");
    return onSurprise();
  }
}
