import { z } from "zod";

const PublishedVersion = z.object({ versionId: z.string(), at: z.string(), summary: z.string() });
const Version = PublishedVersion.extend({
  newer: PublishedVersion.nullable(),
  left: PublishedVersion.nullable(),
  pinnedBy: z.object({ id: z.string(), courseId: z.string(), title: z.string() }).nullable(),
});

/** A version, when it was published, as an ISO moment, and what was changed then. */
export type PublishedVersion = z.infer<typeof PublishedVersion>;
/** The version that the viewer works on, and whether they may move on or back, or are kept by an assignment. */
export type OwnVersion = z.infer<typeof Version>;

/** GET /api/exercises/[slug]/version. Null where that cannot be told now: the page goes on with what it has. */
export async function fetchVersion(slug: string): Promise<OwnVersion | null> {
  try {
    const response = await fetch(`/api/exercises/${slug}/version`);
    return response.ok ? Version.parse(await response.json()) : null;
  } catch {
    return null;
  }
}
