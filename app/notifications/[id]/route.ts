import { openNotification } from "#server/notifications/write.ts";
import { guarded, notFoundResponse } from "#server/route.ts";
import { requireViewer } from "#server/viewer.ts";

/** Opens what a notification is about; it is read from then on. Whoever comes from a mail may have to sign in first. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const viewer = await requireViewer(`/notifications/${id}`);
  return guarded(async () => {
    const href = await openNotification(viewer, id);
    // A path of ours, so that it holds behind any proxy.
    return href === null ? notFoundResponse() : new Response(null, { status: 303, headers: { location: href } });
  });
}
