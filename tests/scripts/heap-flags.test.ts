import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { heapFlags } from "#scripts/heap-flags.ts";

test("on a small machine the web server and the worker leave room for the rest, and Node takes the flag", () => {
  expect(heapFlags(1024)).toEqual(["--max-old-space-size=205"]);
  expect(heapFlags(2048)).toEqual(["--max-old-space-size=410"]);
  const program = "console.log(require('node:v8').getHeapStatistics().heap_size_limit / 2 ** 20)";
  const limitMb = Number(execFileSync(process.execPath, [...heapFlags(1024), "--eval", program], { encoding: "utf8" }));
  expect(limitMb).toBeLessThan(450);
});

test("the least is what they can work with, and on a larger machine Node decides", () => {
  expect(heapFlags(512)).toEqual(["--max-old-space-size=160"]);
  expect(heapFlags(4096)).toEqual([]);
});
