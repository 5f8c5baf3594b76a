import NextAuth from "next-auth";
import { authOptions } from "#server/auth.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

// The options are made at the first request, so that a build needs no secret.
const handle = (request: Request, context: Context) => NextAuth(request as never, context as never, authOptions());

export { handle as GET, handle as POST };
