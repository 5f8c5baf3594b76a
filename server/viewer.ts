import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { getToken } from "next-auth/jwt";
import { cache } from "react";
import { z } from "zod";
import { ACCOUNT_ROLES, type Viewer } from "#domain/permissions.ts";
import { database } from "./database.ts";
import { environment } from "./env.ts";

/** What a session token carries. The version must still be the account's, so raising that ends every session. */
export const SessionToken = z.object({ userId: z.uuid(), sessionVersion: z.int() });
const Role = z.enum(ACCOUNT_ROLES);

/** Whoever holds this request's session, or null for a visitor. Asked once a request, however often it is called. */
export const readViewer = cache(async (): Promise<Viewer | null> => {
  const [cookieJar, headerList] = await Promise.all([cookies(), headers()]);
  const request = {
    cookies: Object.fromEntries(cookieJar.getAll().map(({ name, value }) => [name, value])),
    headers: headerList,
  };
  const token = SessionToken.safeParse(await getToken({ req: request as never, secret: environment().AUTH_SECRET }));
  return token.success ? viewerOfToken(token.data) : null;
});

/** The viewer, or the sign-in page, which leads back here. */
export async function requireViewer(returnTo?: string): Promise<Viewer> {
  const viewer = await readViewer();
  if (viewer) return viewer;
  redirect(returnTo ? `/sign-in?callbackUrl=${encodeURIComponent(returnTo)}` : "/sign-in");
}

/** The account behind a proven token, unless the account is gone or has signed out everywhere since. */
export async function viewerOfToken(token: z.infer<typeof SessionToken>): Promise<Viewer | null> {
  const user = await database().user.findUnique({
    where: { id: token.userId, sessionVersion: token.sessionVersion },
    select: { id: true, email: true, name: true, role: true },
  });
  return user && { ...user, role: Role.parse(user.role) };
}
