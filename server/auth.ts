import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { checkCredentials } from "./accounts/credentials.ts";
import { Credentials } from "./accounts/schema.ts";
import { CLIENT_ADDRESS_HEADER } from "./client-address-header.ts";
import { environment } from "./env.ts";
import { tooMany } from "./rate-limit.ts";
import { SessionToken } from "./session-token.ts";

const THIRTY_DAYS_S = 30 * 24 * 60 * 60;

/** next-auth's settings. The token holds the account's id and session version; everything else is read afresh. */
export function authOptions(): NextAuthOptions {
  return {
    secret: environment().AUTH_SECRET,
    session: { strategy: "jwt", maxAge: THIRTY_DAYS_S },
    pages: { signIn: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: (credentials, request) => authorize(credentials, request.headers?.[CLIENT_ADDRESS_HEADER]),
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        if (!user) return token;
        const [userId, sessionVersion] = user.id.split("@");
        return { ...SessionToken.parse({ userId, sessionVersion: Number(sessionVersion) }) };
      },
      // The session endpoint has nothing to tell: pages ask server/viewer.ts.
      session: ({ session }) => ({ expires: session.expires }),
    },
  };
}

/** next-auth hands only the user object on to the token, so its id carries both facts. */
async function authorize(credentials: unknown, address: unknown): Promise<{ id: string } | null> {
  const given = Credentials.safeParse(credentials);
  if (!given.success) return null;
  const result = await checkCredentials({ ...given.data, address: String(address ?? "unknown") });
  switch (result.status) {
    case "signed-in":
      return { id: `${result.userId}@${result.sessionVersion}` };
    case "wrong":
      return null;
    case "too-many":
      throw new Error(tooMany("failed attempts", result.retryAfterS));
  }
}
