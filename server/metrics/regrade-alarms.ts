import "server-only";
import { database } from "../database.ts";

/** Of all regrades that are kept. */
export async function countAlarms(): Promise<number> {
  return database().regradeItem.count({ where: { isAlarm: true } });
}
