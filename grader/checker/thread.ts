import { parentPort } from "node:worker_threads";
import { createCheck } from "./check.ts";
import type { CheckRequest, Complaint } from "./protocol.ts";

/** TypeScript's client, in a thread of its own so that main.ts can watch it: it blocks while the compiler works. */
export type ThreadMessage =
  | { type: "ready"; compilerPid: number }
  | { type: "scanned" }
  | { type: "checked"; complaint: Complaint | null }
  | { type: "failed"; error: string };

/** Touches most of what a first solution would otherwise wait for. */
const WARM_UP = `export function solve(xs: number[]): { ys: number[]; n: number } {
  const rows = Array.from({ length: 3 }, (_, i) => xs.map((x) => Math.tanh(x) * i));
  let sum = 0;
  for (const row of rows) for (let i = 0; i < row.length; i++) sum += row[i]! + rows[0]!.length;
  console.log(sum, \`\${rows.flat().reduce((a, b) => a + b, 0)}\`);
  return { ys: rows[0]!, n: new Map([[1, new Float64Array(3)]]).size };
}`;

const { check, pid } = createCheck();
for (let i = 0; i < 10; i++)
  check({ code: `${WARM_UP}\n// ${i}`, types: "type Vector = number[];", entryName: "solve" });

const say = (message: ThreadMessage) => parentPort!.postMessage(message);
parentPort!.on("message", (request: CheckRequest) => {
  try {
    say({ type: "checked", complaint: check(request, () => say({ type: "scanned" })) });
  } catch (error) {
    // A program that breaks the compiler leaves it in an unknown state: it is not used again.
    say({ type: "failed", error: String(error) });
  }
});
say({ type: "ready", compilerPid: pid });
