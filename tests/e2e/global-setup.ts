import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onlyThese, untilReady } from "#bench/product/product.ts";
import { findFreePort } from "#scripts/port.ts";

/** Starts the product as a person would, with data of its own, once for all specs. */
// biome-ignore lint/style/noDefaultExport: Playwright asks for one.
export default async function startProduct(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "gradcheck-e2e-"));
  // Root's Postgres runs as nobody, who has to come through here.
  await chmod(dataDir, 0o711);
  const port = await findFreePort();
  const child = launch({ DATA_DIR: dataDir, PORT: String(port) });
  await untilReady(child);
  process.env.GRADCHECK_E2E_DATA_DIR = dataDir;
  process.env.GRADCHECK_E2E_URL = `http://127.0.0.1:${port}`;
  process.env.GRADCHECK_E2E_ACCOUNTS = await readFile(join(dataDir, "demo-accounts.json"), "utf8");
  return async () => {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    const [code] = await ended;
    await rm(dataDir, { recursive: true });
    if (code !== 0) throw new Error(`the product ended with code ${code} when it was asked to stop`);
  };
}

function launch(settings: { DATA_DIR: string; PORT: string }): ChildProcess {
  return spawn(process.execPath, ["scripts/start.ts"], {
    cwd: join(import.meta.dirname, "..", ".."),
    env: onlyThese(settings),
    stdio: ["ignore", "pipe", "pipe"],
  });
}
