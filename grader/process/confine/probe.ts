import { once } from "node:events";
import os from "node:os";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { killGroup, type Launch, spawnInGroup } from "./launch.ts";

const PATIENCE_MS = 10_000;
/** Files that every machine has and no process of ours may see: the list of users, and this very file. */
const FOREIGN_FILES = ["/etc/passwd", import.meta.filename];

/** Says what it sees. It is run as a runner is. */
const PROGRAM = `
  const { existsSync, readFileSync, readdirSync } = require("node:fs");
  const status = readFileSync("/proc/self/status", "utf8");
  const field = (name) => Number(new RegExp("^" + name + ":\\\\s*(\\\\d+)", "m").exec(status)?.[1]);
  console.log(JSON.stringify({
    files: ${JSON.stringify(FOREIGN_FILES)}.filter((file) => existsSync(file)),
    interfaces: readFileSync("/proc/net/dev", "utf8").split("\\n").slice(2).map((line) => line.split(":")[0].trim()).filter(Boolean),
    processes: readdirSync("/proc").filter((name) => /^\\d+$/.test(name)).length,
    seccomp: field("Seccomp"),
    noNewPrivileges: field("NoNewPrivs"),
  }));
`;

/** SECCOMP_MODE_FILTER is 2. The process sees itself and the first of its namespace, which is bubblewrap. */
const Confined = z.object({
  files: z.array(z.string()).max(0, "it sees files of the machine"),
  interfaces: z.array(z.literal("lo", "it sees the network")),
  processes: z.int().max(2, "it sees other processes"),
  seccomp: z.literal(2, "the kernel takes no filter of system calls"),
  noNewPrivileges: z.literal(1, "it may gain privileges"),
});

/** Null when a process started like this is shut in, otherwise why it is not, in a few words. */
export async function whyNotConfined(launch: (nodeArguments: string[]) => Launch): Promise<string | null> {
  const child = spawnInGroup(launch(["--eval", PROGRAM]), os.tmpdir());
  const giveUp = setTimeout(() => killGroup(child), PATIENCE_MS);
  try {
    const [output, complaint, [code, signal]] = await Promise.all([
      text(child.stdout!),
      text(child.stderr!),
      once(child, "close"),
    ]);
    if (code !== 0) return complaint.trim().split("\n")[0] || `it ended with ${signal ?? `code ${code}`}`;
    const seen = Confined.safeParse(JSON.parse(output));
    return seen.success ? null : seen.error.issues.map(({ message }) => message).join(", ");
  } catch (error) {
    return String(error);
  } finally {
    clearTimeout(giveUp);
  }
}
