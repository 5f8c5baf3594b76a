import "server-only";
import { z } from "zod";

const PageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);

/** The page that an address asks for; the first where it says nothing that can be understood. */
export const pageOf = (given: string | string[] | undefined): number => PageNumber.parse(given ?? 1);
