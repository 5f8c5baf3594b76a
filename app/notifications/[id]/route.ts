import { openNotification } from "#server/notifications/write.ts";
import { forViewer, notFoundResponse } from "#server/route.ts";

/** Opens what a notification is about; it is read from then on. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return forViewer(async (viewer) => {
    const { id } = await params;
    const href = UUID.test(id) ? await openNotification(viewer, id) : null;
    // A path of ours, so that it holds behind any proxy.
    return href === null ? notFoundResponse() : new Response(null, { status: 303, headers: { location: href } });
  });
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
