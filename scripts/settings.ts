import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseSettings, type Settings } from "#server/env.ts";

export const ROOT = join(import.meta.dirname, "..");

/** The settings of this process, `.env` included; what is set outside wins over the file. DATA_DIR is made absolute. */
export function readSettings(): Settings {
  const file = join(ROOT, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  const settings = parseSettings(process.env);
  return { ...settings, DATA_DIR: resolve(ROOT, settings.DATA_DIR) };
}
