import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** So that a token is known as one wherever it turns up, as in a repository that it should not be in. */
const PREFIX = "gck_";
const SHAPE = /^gck_[A-Za-z0-9_-]{43}$/;

/** 256 random bits, so that its plain hash is all that has to be kept, and finds it. */
export function makeSecret(): { secret: string; tokenHash: string } {
  const secret = PREFIX + randomBytes(32).toString("base64url");
  return { secret, tokenHash: hashOf(secret) };
}

/** The hash of what a request brings as `Authorization: Bearer …`; null when that cannot be a token. */
export function tokenHashOf(request: Request): string | null {
  const [scheme, secret, ...rest] = (request.headers.get("authorization") ?? "").split(" ");
  if (scheme?.toLowerCase() !== "bearer" || rest.length > 0 || !SHAPE.test(secret ?? "")) return null;
  return hashOf(secret!);
}

const hashOf = (secret: string) => createHash("sha256").update(secret).digest("hex");
