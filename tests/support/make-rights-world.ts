import { createInterface } from "node:readline";
import { encode } from "next-auth/jwt";
import { z } from "zod";
import { disconnect } from "#server/database.ts";
import { ACCOUNTS, type Account } from "./rights/roles.ts";
import { aWorld, type World } from "./rights/world.ts";

/** A world in the database that DATABASE_URL names, with a session for everybody, as JSON for each line of input. */
export type WorldWithSessions = World & { cookies: Record<Account, string> };

const secret = z.string().min(1).parse(process.env.AUTH_SECRET);

async function make(): Promise<WorldWithSessions> {
  const world = await aWorld("softmax-by-hand");
  const cookies = await Promise.all(
    ACCOUNTS.map(async (role) => {
      const token = { userId: world.people[role].id, sessionVersion: 1 };
      return [role, `next-auth.session-token=${await encode({ token, secret })}`];
    }),
  );
  return { ...world, cookies: Object.fromEntries(cookies) };
}

for await (const _ of createInterface({ input: process.stdin })) console.log(JSON.stringify(await make()));
await disconnect();
