import { spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { expect, test } from "vitest";

const SCRIPT = `
  import { log } from "#server/log.ts";
  for (let i = 0; i < 1000; i++) log().error({ i, padding: "x".repeat(200) }, "nobody can keep this");
  console.error("nor this");
  console.log("still here");
`;

test.skipIf(process.platform !== "linux")("a log on a full disk loses its lines and nothing else", async () => {
  const env = { ...process.env, LOG_LEVEL: "info" };
  const stdio: ["ignore", "pipe", number] = ["ignore", "pipe", openSync("/dev/full", "w")];
  const args = ["--conditions=react-server", "--input-type=module", "--eval", SCRIPT];
  const child = spawn(process.execPath, args, { env, stdio });
  const said: Buffer[] = [];
  child.stdout!.on("data", (chunk: Buffer) => said.push(chunk));
  const [code] = await once(child, "close");
  expect({ code, said: Buffer.concat(said).toString() }).toEqual({ code: 0, said: "still here\n" });
});
