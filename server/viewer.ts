import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { getToken } from "next-auth/jwt";
import { cache } from "react";
import type { Viewer } from "#domain/permissions.ts";
import { environment } from "./env.ts";
import { SessionToken, viewerOfToken } from "./session-token.ts";

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
