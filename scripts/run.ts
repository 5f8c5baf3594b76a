import { spawn } from "node:child_process";
import { once } from "node:events";
import { ROOT } from "./settings.ts";

type Command = {
  args: string[];
  env?: Record<string, string>;
  /** "inherit" lets it speak to the terminal; "quiet" keeps what it says for the case that it fails. */
  output?: "inherit" | "quiet";
  signal?: AbortSignal | undefined;
};

export type Finished = { code: number; output: string };

/** Runs a program of node_modules/.bin, or a script of ours, with the pinned Node, in the repository. */
export async function run({ args, env = {}, output = "quiet", signal }: Command): Promise<Finished> {
  const said: string[] = [];
  const pipe = output === "quiet" ? "pipe" : "inherit";
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", pipe, pipe],
    ...(signal && { signal }),
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const [code] = await once(child, "close");
  return { code: code ?? 1, output: said.join("") };
}

/** The same, where failing is a surprise: throws with the last lines it said. */
export async function runOrThrow(what: string, command: Command): Promise<void> {
  const { code, output } = await run(command);
  if (code !== 0) throw new Error(`${what} failed.\n${output.trimEnd().split("\n").slice(-40).join("\n")}`.trim());
}
