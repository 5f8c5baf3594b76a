import "server-only";
import { cookies } from "next/headers";

/** next-auth's cookie, with the prefix it has over TLS and the numbers it adds when a token is long. */
const SESSION_COOKIE = /^(__Secure-)?next-auth\.session-token(\.\d+)?$/;

/** Signs this browser out. Other browsers stay signed in until the session version is raised. */
export async function endSession(): Promise<void> {
  const jar = await cookies();
  for (const { name } of jar.getAll()) if (SESSION_COOKIE.test(name)) jar.delete(name);
}
