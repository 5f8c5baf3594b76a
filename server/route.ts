import "server-only";
import type { z } from "zod";
import type { Viewer } from "#domain/permissions.ts";
import { environment, publicUrl } from "./env.ts";
import { type Followed, followState, type Phased } from "./events.ts";
import { guardedBy } from "./guarded.ts";
import { log } from "./log.ts";
import { readViewer } from "./viewer.ts";

/** A draft of the longest kind, every character escaped. */
const MAX_BODY_BYTES = 2_000_000;
const HEARTBEAT_MS = 15_000;

/** What is hidden and what is missing look the same from outside. */
export const notFoundResponse = () => problem(404, "There is nothing here.");

export const problem = (status: number, message: string) => Response.json({ message }, { status });

/** A route for people with an account. Surprises are logged and answered with one calm sentence. */
export async function forViewer(
  answer: (viewer: Viewer) => Promise<Response>,
  onSurprise = apologize,
): Promise<Response> {
  return guarded(async () => {
    const viewer = await readViewer();
    return viewer ? answer(viewer) : problem(401, "Your session has ended. Sign in again.");
  }, onSurprise);
}

export const guarded = (answer: () => Promise<Response>, onSurprise = apologize) => guardedBy(answer, onSurprise);

const apologize = () => problem(500, "Something went wrong on our side. Try again.");

/**
 * The answer to a page that follows events while we have none to tell, the database being away. A browser gives up for
 * good after any other status, and connects again after this one.
 */
export const askAgain = () => new Response("retry: 2000\n\n", { headers: EVENT_HEADERS });

const EVENT_HEADERS = {
  "content-type": "text/event-stream",
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
};

/**
 * The body of a request that changes something, or the response that refuses it. Only JSON from our own pages is
 * taken: a form on another site can send neither this content type nor this Origin.
 */
export async function parseBody<S extends z.ZodType>(request: Request, schema: S): Promise<z.infer<S> | Response> {
  if (!isFromOurPages(request)) return problem(403, "This request did not come from one of our pages.");
  if (!request.headers.get("content-type")?.startsWith("application/json"))
    return problem(415, "Send JSON with the content type application/json.");
  if (Number(request.headers.get("content-length")) > MAX_BODY_BYTES)
    return problem(413, "This is more than is kept on the server; it is kept in this browser.");
  const body = await request.json().catch(() => undefined);
  if (body === undefined) return problem(400, "The body is not JSON.");
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  return problem(400, parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join(" "));
}

/** Browsers name the page's origin in every request that changes something; other clients name none. */
export function isFromOurPages(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  const ours = [request.headers.get("host"), new URL(publicUrl(environment())).host];
  return URL.canParse(origin) && ours.includes(new URL(origin).host);
}

/** A file for the browser to keep, made piece by piece as it is taken. */
export function downloadOf(pieces: AsyncGenerator<string>, { name, type }: { name: string; type: string }): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(stream) {
      try {
        const { done, value } = await pieces.next();
        if (done) stream.close();
        else stream.enqueue(encoder.encode(value));
      } catch (error) {
        // The file ends where it broke, and the browser says that it is not whole.
        log().error({ err: error }, "a download broke");
        stream.error(error);
      }
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
  const headers = { "content-disposition": `attachment; filename="${name}"`, "cache-control": "no-store" };
  return new Response(body, { headers: { "content-type": type, ...headers } });
}

/**
 * Server-sent events: `state`, once now and once for each change, until it is over. Answered once there is a first state,
 * because of what is none of the viewer's business there is none.
 */
export async function stateEvents<State extends Phased>(
  followed: Followed<State>,
  request: Request,
): Promise<Response> {
  const encoder = new TextEncoder();
  const left = new AbortController();
  const gone = AbortSignal.any([request.signal, left.signal]);
  const states = followState(followed, gone);
  const first = await states.next();
  if (first.done) return notFoundResponse();

  const body = new ReadableStream<Uint8Array>({
    async start(stream) {
      const send = (text: string) => void (gone.aborted || stream.enqueue(encoder.encode(text)));
      const tell = (state: State) => send(`event: state\ndata: ${JSON.stringify(state)}\n\n`);
      const heartbeat = setInterval(() => send(": still here\n\n"), HEARTBEAT_MS);
      try {
        tell(first.value);
        for await (const state of states) tell(state);
      } catch (error) {
        // The browser connects again by itself and reads the state afresh.
        log().warn({ err: error, id: followed.id }, "the events of a page broke");
      } finally {
        clearInterval(heartbeat);
        if (!gone.aborted) stream.close();
      }
    },
    cancel: () => left.abort(),
  });
  return new Response(body, { headers: EVENT_HEADERS });
}
