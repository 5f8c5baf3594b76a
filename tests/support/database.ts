import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { afterAll, inject } from "vitest";
import { graderVersion } from "#grader/grader-version.ts";
import { withDatabase } from "#scripts/migrations.ts";
import { knowGrader } from "#server/authoring/own-grader.ts";

// A setup file: runs before each test file is loaded, so that `environment()` finds the file's own database.
const adminUrl = inject("adminUrl");
const name = `test_${randomBytes(6).toString("hex")}`;
await ask(`create database ${name} template ${inject("template")}`);
process.env.DATABASE_URL = withDatabase(adminUrl, name);
process.env.AUTH_SECRET = randomBytes(32).toString("hex");
process.env.NEXTAUTH_SECRET = process.env.AUTH_SECRET;
process.env.NEXTAUTH_URL = "http://localhost:3000";
process.env.LOG_LEVEL = "silent";
knowGrader(graderVersion());

// `force` ends connections that the file forgot, so that one leak does not fail every file after it.
afterAll(() => ask(`drop database ${name} with (force)`));

async function ask(sql: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}
