import "server-only";
import { pool } from "./database.ts";

export async function isDatabaseReachable(): Promise<boolean> {
  return pool()
    .query("select 1")
    .then(
      () => true,
      () => false,
    );
}
