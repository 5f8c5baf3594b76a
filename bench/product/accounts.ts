import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { hashPassword } from "#server/accounts/password.ts";
import type { Account } from "./learner.ts";

const PASSWORD = "lantern orbit mossy quartz";

/** Learners with one password, whose hash is as expensive to verify as any other and is computed only once. */
export async function createLearners(client: Client, count: number): Promise<Account[]> {
  const passwordHash = await hashPassword(PASSWORD);
  const emails = Array.from({ length: count }, (_, i) => `learner-${i}-${randomUUID()}@example.org`);
  await client.query(
    `insert into "User" (id, email, name, "passwordHash") select gen_random_uuid(), email, 'A learner', $2
     from unnest($1::text[]) as email`,
    [emails, passwordHash],
  );
  return emails.map((email) => ({ email, password: PASSWORD }));
}
