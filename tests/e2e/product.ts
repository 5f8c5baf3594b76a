import { EMBEDDED_DATABASE } from "#scripts/database.ts";
import { embeddedUrl, readRecord } from "#scripts/postgres/record.ts";
import type { DemoAccounts } from "#server/accounts/demo.ts";

/** The accounts that the first start made, for the specs. */
export function accounts(): DemoAccounts {
  return JSON.parse(process.env.GRADCHECK_E2E_ACCOUNTS!);
}

/** Where the product under test keeps its data. */
export function dataDir(): string {
  return process.env.GRADCHECK_E2E_DATA_DIR!;
}

/** The product's own database, for specs that look into it, hold it up or end it. */
export async function readProductDatabase(): Promise<{ url: string; port: number; folder: string }> {
  const { folder, password, port } = (await readRecord(dataDir()))!;
  return { url: embeddedUrl({ password, port: port!, database: EMBEDDED_DATABASE }), port: port!, folder };
}
