import { z } from "zod";
import type { SaveAnswer } from "./draft-keeper.ts";
import type { DraftPlace } from "./draft-record.ts";

const Kept = z.object({
  revision: z.int(),
  savedAt: z.string(),
  other: z.object({ code: z.string(), savedAt: z.string() }).nullable(),
});
const Refusal = z.object({ message: z.string() });

/** PUT /api/drafts/[slug]?numbers=…. `isLast`: the request outlives the page, for which browsers allow 64 KB. */
export async function sendDraft(
  place: DraftPlace & { versionId: string },
  code: string,
  revision: number,
  isLast: boolean,
): Promise<SaveAnswer> {
  try {
    const response = await fetch(`/api/drafts/${place.slug}?numbers=${place.numbers}`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ code, revision, versionId: place.versionId }),
      keepalive: isLast,
    });
    if (response.status === 401) return { outcome: "signed-out" };
    if (response.status >= 500 || response.status === 429) return { outcome: "unreachable" };
    const body: unknown = await response.json();
    if (response.ok) return { outcome: "saved", ...Kept.parse(body) };
    return { outcome: "refused", message: Refusal.parse(body).message };
  } catch {
    // No network, a proxy's own error page: the text is in the browser, and the keeper tries again.
    return { outcome: "unreachable" };
  }
}

/** DELETE /api/drafts/[slug]/other?numbers=…. Best effort: if it fails, the text is offered once more. */
export async function dropOther({ slug, numbers }: DraftPlace): Promise<void> {
  await fetch(`/api/drafts/${slug}/other?numbers=${numbers}`, { method: "DELETE" }).catch(() => undefined);
}
