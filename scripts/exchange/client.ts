import { z } from "zod";
import { Slug } from "#grader/exercise.ts";
import type { Files } from "./folder.ts";
import type { Options } from "./options.ts";

const PATIENCE_MS = 60_000;

const State = z.object({
  slug: Slug,
  draftRevision: z.int().nullable(),
  contentHash: z.string(),
  currentHash: z.string().nullable(),
});
const List = z.object({ exercises: z.array(State) });
const Content = State.extend({ files: z.record(z.string(), z.string()) });
const Stored = z.object({ revision: z.int(), contentHash: z.string() });
const Conflict = z.object({ error: z.string(), contentHash: z.string().nullable(), differing: z.array(z.string()) });
const Refusal = z.object({ error: z.string() });

export type Pushed =
  | ({ status: "stored" } & z.infer<typeof Stored>)
  | ({ status: "conflict" } & z.infer<typeof Conflict>)
  | { status: "refused"; error: string };

export type Client = ReturnType<typeof connect>;

/** The server's side of an exchange. What it refuses outright is thrown as its own sentence. */
export function connect({ server, course, token }: Pick<Options, "server" | "course" | "token">) {
  const address = (slug?: string) => `${server}/api/v1/courses/${course}/exercises${slug ? `/${slug}` : ""}`;
  const ask = (url: string, request: RequestInit = {}) =>
    fetch(url, {
      ...request,
      headers: { ...request.headers, authorization: `Bearer ${token}` },
      // The token is for this server and for no other that it may point to.
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch((cause: unknown) => {
      throw new Error(`${server} does not answer: ${reasonOf(cause)}.`, { cause });
    });
  return {
    list: async () => List.parse(await readJson(await ask(address()))).exercises,
    read: async (slug: string) => Content.parse(await readJson(await ask(address(slug)))),
    push: async (slug: string, body: { base: string | null; files: Files }): Promise<Pushed> => {
      const headers = { "content-type": "application/json" };
      const response = await ask(address(slug), { method: "PUT", headers, body: JSON.stringify(body) });
      if (response.status === 409) return { status: "conflict", ...Conflict.parse(await response.json()) };
      if ([400, 413, 422].includes(response.status))
        return { status: "refused", ...Refusal.parse(await response.json()) };
      return { status: "stored", ...Stored.parse(await readJson(response)) };
    },
  };
}

async function readJson(response: Response): Promise<unknown> {
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok && answer !== null) return answer;
  throw new Error(Refusal.safeParse(answer).data?.error ?? `The server answers with status ${response.status}.`);
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error && cause.message ? cause.message : message;
}
