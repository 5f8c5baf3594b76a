import "server-only";
import { randomInt } from "node:crypto";
import type { AccountRole } from "#domain/permissions.ts";
import { database } from "../database.ts";
import { makeInvitations } from "./invitations.ts";
import { hashPassword } from "./password.ts";
import { Email } from "./schema.ts";
import { makeResetLink } from "./write.ts";

/** The door of the command line: whoever can run it owns the database anyway, so it takes no viewer. */
export async function createAccount(account: {
  email: string;
  name: string;
  role: AccountRole;
}): Promise<{ id: string; password: string }> {
  const email = Email.parse(account.email);
  const password = makePassword();
  const passwordHash = await hashPassword(password);
  const { count } = await database().user.createMany({
    data: { email, name: account.name, role: account.role, passwordHash },
    skipDuplicates: true,
  });
  if (count === 0) throw new Error(`There is already an account with the address ${email}.`);
  const { id } = await database().user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  return { id, password };
}

export async function createResetLink(email: string): Promise<{ url: string; expiresAt: Date }> {
  const user = await database().user.findUnique({ where: { email: Email.parse(email) }, select: { id: true } });
  if (!user) throw new Error(`There is no account with the address ${email}.`);
  return makeResetLink(user.id);
}

export async function createInvitation(invitation: { email?: string; courseId?: string; createdById?: string }) {
  const email = invitation.email === undefined ? null : Email.parse(invitation.email);
  const [made] = await makeInvitations(database(), [{ ...invitation, email }]);
  return { url: made!.url, expiresAt: made!.expiresAt };
}

export function listAccounts() {
  return database().user.findMany({
    select: { email: true, name: true, role: true, createdAt: true },
    orderBy: { createdAt: "asc" },
  });
}

/** 20 letters and digits without look-alikes, in groups: about 98 bits. */
export function makePassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}
