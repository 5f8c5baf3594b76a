import { z } from "zod";
import { webMetrics } from "./web-metrics.ts";

/** Sent by the launcher whenever it has begun a part of the product again. */
export const RestartsMessage = z.object({
  type: z.literal("restarts"),
  counts: z.record(z.string(), z.number()),
});
export type RestartsMessage = z.infer<typeof RestartsMessage>;

/** Without a launcher nobody says anything. */
export function listenForRestarts(): void {
  process.on("message", (message) => {
    const told = RestartsMessage.safeParse(message);
    if (!told.success) return;
    for (const [part, count] of Object.entries(told.data.counts)) webMetrics().restarts.set({ part_name: part }, count);
  });
}
