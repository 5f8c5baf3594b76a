import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** 256 random bits. Only the hash is stored, so a copy of the tables opens no account. */
export function makeOneTimeToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashOneTimeToken(token) };
}

export const hashOneTimeToken = (token: string): string => createHash("sha256").update(token).digest("hex");
