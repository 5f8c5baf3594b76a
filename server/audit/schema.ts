import { z } from "zod";
import { AUDIT_ACTIONS } from "./actions.ts";

/** Of a page's address: what cannot be understood is left out. */
export const LogQuery = z.object({
  action: z.enum(AUDIT_ACTIONS).nullable().catch(null),
  /** Who did it. */
  by: z.uuid().nullable().catch(null),
  /** A part of what it was done to. */
  about: z.string().trim().max(100).catch(""),
  /** Entries older than this one. */
  before: z.uuid().nullable().catch(null),
});
export type LogQuery = z.infer<typeof LogQuery>;
