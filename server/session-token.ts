import "server-only";
import { z } from "zod";
import { ACCOUNT_ROLES, type Viewer } from "#domain/permissions.ts";
import { database } from "./database.ts";

/** What a session token carries. The version must still be the account's, so raising that ends every session. */
export const SessionToken = z.object({ userId: z.uuid(), sessionVersion: z.int() });
export type SessionToken = z.infer<typeof SessionToken>;

const Role = z.enum(ACCOUNT_ROLES);

/** The account behind a proven token, unless the account is gone or has signed out everywhere since. */
export async function viewerOfToken(token: SessionToken): Promise<Viewer | null> {
  const user = await database().user.findUnique({
    where: { id: token.userId, sessionVersion: token.sessionVersion },
    select: { id: true, email: true, name: true, role: true },
  });
  return user && { ...user, role: Role.parse(user.role) };
}

/** Whether a viewer proven a while ago is still who they were: what goes on for long asks again. */
export async function isStillThere({ id, role }: Viewer): Promise<boolean> {
  return (await database().user.count({ where: { id, role } })) > 0;
}
