import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { residentMemory } from "#worker/resident-memory.ts";

const STAYS = "process.stdout.write('here'); setInterval(() => {}, 1000)";

test("what runs below this process is counted by its kind, for as long as it runs", async () => {
  const before = residentMemory();
  expect(before.worker).toBeGreaterThan(1e7);
  expect(before.runner).toBe(0);
  // A runner is told from others by how its program is handed over.
  const child = spawn(process.execPath, ["--input-type=module", "-e", STAYS], { stdio: ["ignore", "pipe", "ignore"] });
  await once(child.stdout, "data");
  expect(residentMemory().runner).toBeGreaterThan(1e7);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(residentMemory().runner).toBe(0);
});
