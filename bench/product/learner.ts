import { z } from "zod";
import type { HttpAnswer, HttpClient } from "./http-client.ts";

export type Account = { email: string; password: string };
export type SignedIn = { cookie: string };
export type OpenExercise = SignedIn & { slug: string; versionId: string };

const Accepted = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: z.object({ id: z.uuid() }) }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);
export type Answer = z.infer<typeof Accepted>;
const State = z.object({ phase: z.literal("graded"), report: z.object({ status: z.string() }) });

/** What a learner's browser asks of the server, without the browser. Every function is one request, or two to sign in. */
export async function fetchCsrfToken(http: HttpClient): Promise<{ token: string; cookie: string }> {
  const answer = expectStatus(200, await http.ask({ path: "/api/auth/csrf" }));
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(JSON.parse(answer.text));
  return { token: csrfToken, cookie: cookiesOf(answer) };
}

export async function signIn(
  http: HttpClient,
  account: Account,
  csrf: { token: string; cookie: string },
): Promise<SignedIn> {
  const answer = await http.ask({
    method: "POST",
    path: "/api/auth/callback/credentials",
    headers: { "content-type": "application/x-www-form-urlencoded", cookie: csrf.cookie, origin: http.url },
    body: new URLSearchParams({ ...account, csrfToken: csrf.token, json: "true" }).toString(),
  });
  expectStatus(200, answer);
  const cookie = cookiesOf(answer);
  if (!cookie.includes("session-token")) throw new Error(`${account.email} was not signed in: ${answer.text}`);
  return { cookie };
}

export async function openExercise(http: HttpClient, { cookie }: SignedIn, slug: string): Promise<OpenExercise> {
  const answer = expectStatus(200, await http.ask({ path: `/exercises/${slug}`, headers: { cookie } }));
  const versionId = /versionId\\?":\\?"([0-9a-f-]{36})/.exec(answer.text)?.[1];
  if (!versionId) throw new Error(`the page of ${slug} names no version`);
  return { cookie, slug, versionId };
}

/** Calls the server action of the page's Submit button, as React does: its id in a header, its arguments as JSON. */
export async function submit(
  http: HttpClient,
  { cookie, slug, versionId }: OpenExercise,
  { actionId, code }: { actionId: string; code: string },
): Promise<Answer> {
  const input = { slug, versionId, code };
  return Accepted.parse(await callAction(http, { cookie, path: `/exercises/${slug}`, actionId, input }));
}

type Call = { cookie: string; path: string; actionId: string; input: unknown };

/** What a server action of a page answers: an ActionResult. */
export async function callAction(http: HttpClient, { cookie, path, actionId, input }: Call): Promise<unknown> {
  const answer = await http.ask({
    method: "POST",
    path,
    headers: {
      ...{ cookie, origin: http.url, accept: "text/x-component" },
      ...{ "content-type": "text/plain;charset=UTF-8", "next-action": actionId },
    },
    body: JSON.stringify([input]),
  });
  expectStatus(200, answer);
  // The answer is a line of React's own format, after one that says where in it the result is.
  const line = /^[0-9a-f]+:(\{"ok":.*\})$/m.exec(answer.text)?.[1];
  if (!line) throw new Error(`an action was answered with something else: ${answer.text.slice(0, 300)}`);
  return JSON.parse(line);
}

/** Follows the submission's events until it is graded; the verdict. */
export async function followVerdict(http: HttpClient, { cookie }: SignedIn, id: string): Promise<string> {
  const question = { path: `/api/submissions/${id}/events`, headers: { cookie, accept: "text/event-stream" } };
  const line = await http.follow(question, (text) => text.startsWith("data:") && text.includes('"phase":"graded"'));
  return State.parse(JSON.parse(line.slice("data:".length))).report.status;
}

function expectStatus(status: number, answer: HttpAnswer): HttpAnswer {
  if (answer.status !== status) throw new Error(`answered ${answer.status}: ${answer.text.slice(0, 200)}`);
  return answer;
}

const cookiesOf = ({ headers }: HttpAnswer): string =>
  (headers["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0]).join("; ");
