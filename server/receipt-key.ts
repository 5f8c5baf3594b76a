import "server-only";
import { hkdfSync } from "node:crypto";
import { environment } from "./env.ts";

const KEY_BYTES = 32;

/** A key of its own for receipts, so that one who learns it cannot sign sessions. Another AUTH_SECRET makes another. */
export function receiptKey(): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", environment().AUTH_SECRET, "", "gradcheck receipts", KEY_BYTES));
}
