import { z } from "zod";
import { Email } from "../accounts/schema.ts";

/** The address says once more who is meant. */
export const PersonDeletion = z.object({ personId: z.uuid("This is no person."), email: Email });
export type PersonDeletion = z.infer<typeof PersonDeletion>;

/** A part of a name or address. */
export const PersonSearch = z.string().trim().max(254).catch("");
