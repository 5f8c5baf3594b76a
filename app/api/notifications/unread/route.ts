import { countUnread } from "#server/notifications/read.ts";
import { forViewer } from "#server/route.ts";

export async function GET() {
  return forViewer(async (viewer) => Response.json({ unread: await countUnread(viewer) }));
}
