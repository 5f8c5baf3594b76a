import { spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { expect, test } from "vitest";

/** What failed is told to a process a moment after, so it prints again then. */
const SCRIPT = `
  import { setImmediate } from "node:timers/promises";
  import { log } from "#server/log.ts";
  for (let i = 0; i < 100; i++) {
    log().error({ i, padding: "x".repeat(200) }, "nobody can keep this");
    console.error("nor this");
    console.log("nor that");
    await setImmediate();
  }
  process.exitCode = 7;
`;

test.skipIf(process.platform !== "linux")(
  "a process on a full disk loses what it prints and nothing else",
  async () => {
    const full = openSync("/dev/full", "w");
    const args = ["--conditions=react-server", "--input-type=module", "--eval", SCRIPT];
    const env = { ...process.env, LOG_LEVEL: "info" };
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", full, full] });
    const [code] = await once(child, "exit");
    expect(code).toBe(7);
  },
);
