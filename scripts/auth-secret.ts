import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Settings } from "#server/env.ts";

/** The secret that signs sessions: the one that was set, or one made once and kept in DATA_DIR/auth-secret. */
export async function requireAuthSecret({ AUTH_SECRET, DATA_DIR }: Settings): Promise<string> {
  if (AUTH_SECRET) return AUTH_SECRET;
  const path = join(DATA_DIR, "auth-secret");
  const known = await readFile(path, "utf8").catch(() => null);
  if (known) return known.trim();
  const secret = randomBytes(32).toString("base64url");
  await mkdir(DATA_DIR, { recursive: true });
  await writeFile(path, `${secret}\n`, { mode: 0o600 });
  return secret;
}
