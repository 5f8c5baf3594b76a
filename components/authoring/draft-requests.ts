import { z } from "zod";
import { PromptNumbers } from "#domain/authoring/prompt-numbers.ts";
import type { Save, SaveAnswer } from "./draft-keeper.ts";

const Change = z.object({ path: z.string(), text: z.string().nullable() });
const Problems = z.array(z.object({ file: z.string(), rule: z.string() }));
const Saved = z.object({
  revision: z.int(),
  conflicts: z.array(z.object({ path: z.string(), theirs: z.string().nullable() })),
  refused: z.array(z.object({ path: z.string(), rule: z.string() })),
  others: z.array(Change),
  problems: Problems,
});
const Editors = z.array(z.object({ id: z.string(), name: z.string(), path: z.string() }));
const News = z.object({ editors: Editors, revision: z.int(), changes: z.array(Change), problems: Problems });
export type News = z.infer<typeof News>;
export type Editor = News["editors"][number];
const Refusal = z.object({ message: z.string() });

export type DraftPlace = { courseId: string; slug: string };

/** Longer than the server waits for its database. Who answers by then no more has lost the request, or the answer. */
const PATIENCE_MS = 45_000;

const NOT_YOURS = "This exercise cannot be written by you any more.";

/** PUT …/draft. `isLast`: the request outlives the page, for which browsers allow 64 KB. */
export async function sendSave(place: DraftPlace, save: Save, isLast: boolean): Promise<SaveAnswer> {
  try {
    const response = await put(place, "draft", save, { keepalive: isLast });
    if (response.status === 401) return { outcome: "signed-out" };
    if (response.status === 404) return { outcome: "refused", message: NOT_YOURS };
    if (response.status >= 500 || response.status === 429) return { outcome: "unreachable" };
    const body: unknown = await response.json();
    if (response.ok) return { outcome: "saved", ...Saved.parse(body) };
    return { outcome: "refused", message: Refusal.parse(body).message };
  } catch {
    // No network, a proxy's own error page: what was typed is in the browser, and the keeper tries again.
    return { outcome: "unreachable" };
  }
}

/** PUT …/presence. Null when nothing was heard, which the next one may make up for. */
export async function sendPresence(
  place: DraftPlace,
  said: { path: string; revision: number },
): Promise<News | "signed-out" | null> {
  try {
    const response = await put(place, "presence", said);
    if (response.status === 401) return "signed-out";
    return response.ok ? News.parse(await response.json()) : null;
  } catch {
    return null;
  }
}

/** Null when nothing was heard, which asking again may make up for. */
export type NumbersAnswer = PromptNumbers | { outcome: "refused"; message: string } | null;

/** PUT …/numbers. `insteadOf`: the variant in whose place others are wanted. */
export async function fetchNumbers(
  place: DraftPlace,
  insteadOf: string | null,
  signal: AbortSignal,
): Promise<NumbersAnswer> {
  try {
    const response = await put(
      place,
      "numbers",
      { insteadOf },
      {
        signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
      },
    );
    if (response.status === 409) return { outcome: "refused", ...Refusal.parse(await response.json()) };
    return response.ok ? PromptNumbers.parse(await response.json()) : null;
  } catch {
    return null;
  }
}

function put({ courseId, slug }: DraftPlace, what: string, body: unknown, how: RequestInit = {}): Promise<Response> {
  return fetch(`/api/courses/${courseId}/exercises/${slug}/${what}`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MS),
    ...how,
  });
}

const Types = z.record(z.string(), z.string());

/** What the files may import. Without it the editor knows no types of ours, and everything else works. */
export async function fetchAuthorTypes(courseId: string): Promise<Record<string, string>> {
  try {
    return Types.parse(await (await fetch(`/api/courses/${courseId}/exercises/types`)).json());
  } catch {
    return {};
  }
}
