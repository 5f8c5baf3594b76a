import "server-only";
import { createHmac } from "node:crypto";
import { environment } from "../env.ts";

/** Stands for a visitor's address in the queue, where nobody can read the address from it. */
export function visitorKey(address: string): string {
  return createHmac("sha256", environment().AUTH_SECRET).update(address).digest("base64url").slice(0, 22);
}
