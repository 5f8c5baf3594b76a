import "server-only";
import { z } from "zod";
import { ACCOUNT_ROLES, type Viewer } from "#domain/permissions.ts";
import { CLIENT_ADDRESS_HEADER } from "../client-address-header.ts";
import { database } from "../database.ts";
import { guardedBy } from "../guarded.ts";
import { countAgainst, tooMany } from "../rate-limit.ts";
import { apiError, apiNothing } from "./api-answer.ts";
import type { TokenScope } from "./schema.ts";
import { tokenHashOf } from "./secret.ts";

const Role = z.enum(ACCOUNT_ROLES);
/** A token's last use is known to the minute; more would be a write for every request. */
const USE_MS = 60_000;

type Asked = { courseId: string; scope: TokenScope };

/**
 * A route for programs. It takes the token that the request brings, and nothing else: a browser's cookies count for nothing
 * here, so no page can make a browser use it. The viewer is the token's owner, whose rights in the course are asked for
 * after this as ever: what they may no longer do, their tokens may not either.
 */
export async function forToken(
  request: Request,
  asked: Asked,
  answer: (viewer: Viewer, tokenName: string) => Promise<Response>,
): Promise<Response> {
  return guardedBy(
    async () => {
      const token = await proveToken(request, asked);
      return token instanceof Response ? token : answer(token.viewer, token.name);
    },
    () => apiError(500, "Something went wrong on the server. Try again."),
  );
}

async function proveToken(request: Request, { courseId, scope }: Asked) {
  const address = request.headers.get(CLIENT_ADDRESS_HEADER) ?? "unknown";
  const refused = await limit("api-address", address);
  if (refused) return refused;
  const tokenHash = tokenHashOf(request);
  if (!tokenHash) return unauthorised("Send an API token of the course, as “Authorization: Bearer gck_…”.");
  const token = await database().apiToken.findUnique({
    where: { tokenHash },
    include: { user: { select: { id: true, email: true, name: true, role: true } } },
  });
  if (!token) return unauthorised("This token is not known here.");
  const tooOften = await limit("api-token", token.id);
  if (tooOften) return tooOften;
  const now = new Date();
  if (token.revokedAt) return unauthorised(`The token “${token.name}” was revoked. Make another one in the course.`);
  if (token.expiresAt <= now)
    return unauthorised(`The token “${token.name}” has expired. Make another one in the course.`);
  if (token.courseId !== courseId) return apiNothing();
  if (!token.scopes.includes(scope))
    return apiError(403, `The token “${token.name}” may not do this: it lacks ${scope}.`);
  const longAgo = new Date(now.getTime() - USE_MS);
  await database().apiToken.updateMany({
    where: { id: token.id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: longAgo } }] },
    data: { lastUsedAt: now },
  });
  return { viewer: { ...token.user, role: Role.parse(token.user.role) }, name: token.name };
}

async function limit(bound: "api-address" | "api-token", key: string): Promise<Response | null> {
  const decision = await countAgainst(bound, key);
  if (decision.allowed) return null;
  const response = apiError(429, tooMany("requests", decision.retryAfterS));
  response.headers.set("retry-after", String(decision.retryAfterS));
  return response;
}

function unauthorised(error: string): Response {
  const response = apiError(401, error);
  response.headers.set("www-authenticate", 'Bearer realm="Gradcheck"');
  return response;
}
