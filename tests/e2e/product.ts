import type { DemoAccounts } from "#server/accounts/demo.ts";

/** The accounts that the first start made, for the specs. */
export function accounts(): DemoAccounts {
  return JSON.parse(process.env.GRADCHECK_E2E_ACCOUNTS!);
}

/** Where the product under test keeps its data. */
export function dataDir(): string {
  return process.env.GRADCHECK_E2E_DATA_DIR!;
}
