import { afterEach, expect, test } from "vitest";
import type { Child } from "#grader/process/child.ts";
import type { Lease } from "#grader/process/pool.ts";
import type { RunLimits, RunnerMessage } from "#grader/runner/protocol.ts";
import { runProgram } from "#grader/runner/run-program.ts";
import { createRunnerPool, type RunnerPool } from "#grader/runner/runner.ts";

const LIMITS: RunLimits = {
  ...{ callMs: 500, jobCpuMs: 1200, heapMb: 64, rssMb: 300 },
  ...{ maxDepth: 8, maxNumbers: 1000, maxTextChars: 1000 },
};
let pool: RunnerPool;
afterEach(() => pool.close());

const run = (code: string, calls = 1, limits = LIMITS) =>
  runProgram(pool, {
    program: { code, required: "f" },
    calls: Array.from({ length: calls }, (_, i) => ({ entry: "f", args: [i], seed: 1 })),
    limits,
  });

/** Hands out the pool's runners and does something to each of the first ones. */
function meddling(times: number, meddle: (lease: Lease<RunnerMessage>) => void): RunnerPool {
  const real = createRunnerPool({ size: 1, spare: 1 });
  return {
    close: real.close,
    acquire: async () => {
      const lease = await real.acquire();
      if (times-- > 0) meddle(lease);
      return lease;
    },
  };
}

test("runProgram tries a runner's death from outside once more, and the program is not blamed", async () => {
  pool = meddling(1, ({ child }) => child.kill());
  expect(await run("exports.f = (i) => i + 1;")).toMatchObject({
    status: "finished",
    calls: [{ status: "value", value: 1 }],
  });
});

test("runProgram does not blame the program when it happens twice, even while the program runs", async () => {
  const killOnBegin = (child: Child<RunnerMessage>) => {
    const { listen } = child;
    child.listen = (listener) => listen((message) => (message.type === "began" ? child.kill() : listener(message)));
  };
  pool = meddling(2, ({ child }) => killOnBegin(child));
  expect(await run("exports.f = () => { for (;;) {} };")).toMatchObject({ status: "lost" });
});

test("runProgram ends the job that takes too much CPU in many calls that are each short enough", async () => {
  pool = createRunnerPool({ size: 1, spare: 1 });
  const busy = "exports.f = () => { let s = 0; for (let i = 0; i < 6e6; i++) s += Math.sin(i); return s; };";
  const outcome = await run(busy, 60, { ...LIMITS, callMs: 5000 });
  expect(outcome).toMatchObject({ status: "finished" });
  if (outcome.status !== "finished") return;
  expect(outcome.calls.length).toBeLessThan(60);
  expect(outcome.calls.at(-1)?.status).toBe("timed-out");
});

test("runProgram refuses what is larger or deeper than any answer", async () => {
  pool = createRunnerPool({ size: 1, spare: 1 });
  const problemOf = async (body: string) => {
    const outcome = await run(`exports.f = () => { ${body} };`);
    const [call] = outcome.status === "finished" ? outcome.calls : [];
    return call?.status === "problem" ? call.problem : call;
  };
  expect(await problemOf("return new Array(1001).fill(0)")).toBe("an array of length 1001");
  expect(await problemOf("const a = new Array(600).fill(0); return [a, a]")).toBe("more numbers than any answer has");
  expect(await problemOf("let a = 1; for (let i = 0; i < 9; i++) a = [a]; return a")).toMatch("nested too deeply");
  expect(await problemOf("const a = []; a[0] = a; return a")).toMatch("nested too deeply");
  expect(await problemOf("let a = []; for (let i = 0; i < 7; i++) a = [a, a, a, a, a]; return a")).toMatch(
    "more parts",
  );
  expect(await problemOf("return 'x'.repeat(1001)")).toBe("more text than any answer has");
  expect(await problemOf("return { get a() { return 1 } }")).toBe("a getter at a");
  expect(await problemOf("return { a: { b: [0, new Map()] } }")).toBe("a Map at a.b[1]");
  for (const iterator of ["[1].values()", "new Map().keys()", "new Set().values()"])
    expect(await problemOf(`return ${iterator}`)).toBe("an iterator");
  expect(await problemOf("Object.prototype.value = 1; return { get a() { return 1 } }")).toBe("a getter at a");
});

test.each([
  ["Object.defineProperty", "Object.defineProperty(a, 1, { get })", "a getter"],
  ["Object.defineProperties", "Object.defineProperties(a, { 1: { get } })", "a getter"],
  ["Reflect.defineProperty", "Reflect.defineProperty(a, 1, { get })", "a getter"],
  ["__defineGetter__", "a.__defineGetter__(1, get)", "a getter"],
  ["__defineSetter__", "a.__defineSetter__(1, () => {})", "a getter"],
  ["Reflect.apply", "Reflect.apply(Object.defineProperty, null, [a, 1, { get }])", "a getter"],
  ["bind", "a.__defineGetter__.bind(a)(1, get)", "a getter"],
  ["a proxy in between", "Object.defineProperty(new Proxy(new Proxy(a, {}), {}), 1, { get })", "a getter"],
  ["an index of Array.prototype", "Array.prototype[1] = 7; delete a[1]", "a hole in an array"],
  ["an index of Object.prototype", "Object.prototype[1] = 7; delete a[1]", "a hole in an array"],
  [
    "a getter of Object.prototype",
    "Object.defineProperty(Object.prototype, 1, { get }); delete a[1]",
    "a hole in an array",
  ],
  [
    "another prototype of Array.prototype",
    "Object.setPrototypeOf(Array.prototype, { get 1() { return 7 } }); delete a[1]",
    "a hole in an array",
  ],
  [
    "a proxy as the prototype of Array.prototype",
    "Object.setPrototypeOf(Array.prototype, new Proxy({}, { get })); delete a[1]",
    "a hole in an array",
  ],
])("runProgram reads no entry of an array that is not the array's own data: %s", async (_, body, problem) => {
  pool = createRunnerPool({ size: 1, spare: 1 });
  const outcome = await run(`exports.f = () => { const a = [1, 2, 3]; const get = () => 7; ${body}; return [a]; };`);
  expect(outcome).toMatchObject({
    status: "finished",
    calls: [{ status: "problem", problem: `${problem} at [0][1]` }],
  });
});

test("what tells of getters looks as it was", async () => {
  pool = createRunnerPool({ size: 1, spare: 1 });
  const outcome = await run(`exports.f = () => {
    const { get } = Object.getOwnPropertyDescriptor(Object.defineProperty({}, "x", { get: () => 5 }), "x");
    const made = Object.defineProperties({}, { y: { value: 6 } });
    return [Object.defineProperty.name, Object.defineProperty.length, get(), made.y, Reflect.defineProperty([], 0, { value: 1 }),
      Object.keys(Object).length, "prototype" in Object.defineProperty, {}.__defineGetter__.length];
  };`);
  expect(outcome).toMatchObject({ calls: [{ value: ["defineProperty", 3, 5, 6, true, 0, false, 2] }] });
});

test("runProgram brings typed arrays and special numbers back unharmed", async () => {
  pool = createRunnerPool({ size: 1, spare: 1 });
  const outcome = await run(
    "exports.f = () => ({ a: new Float32Array([1.5, NaN]), b: -0, c: [Infinity, []], d: new Uint8Array(2) });",
  );
  expect(outcome).toMatchObject({ calls: [{ value: { a: [1.5, Number.NaN], b: -0, c: [Infinity, []], d: [0, 0] } }] });
});

test("runProgram hands every call a fresh copy of its inputs", async () => {
  pool = createRunnerPool({ size: 1, spare: 1 });
  const calls = [0, 1].map(() => ({ entry: "f", args: [[1, -0, Number.NaN]], seed: 1 }));
  const code = "exports.f = (xs) => { const seen = [...xs]; xs.fill(9); return seen; };";
  const outcome = await runProgram(pool, { program: { code, required: "f" }, calls, limits: LIMITS });
  const copies =
    outcome.status === "finished" ? outcome.calls.map((call) => call.status === "value" && call.value) : [];
  expect(copies).toEqual([
    [1, -0, Number.NaN],
    [1, -0, Number.NaN],
  ]);
});

test("runProgram keeps a runner for its learner, and nothing of one program is there for the next", async () => {
  pool = createRunnerPool({ size: 1, spare: 1, kept: 1 });
  const children = new Set<Child<RunnerMessage>>();
  const spied: RunnerPool = {
    ...pool,
    acquire: async (borrower) => {
      const lease = await pool.acquire(borrower);
      children.add(lease.child);
      return lease;
    },
  };
  const runFor = (owner: string, code: string) =>
    runProgram(spied, {
      program: { code, required: "f" },
      calls: [{ entry: "f", args: [], seed: 1 }],
      ...{ limits: LIMITS, borrower: { owner } },
    });
  await runFor("ada", "globalThis.left = 1; Array.prototype.left = 2; exports.f = () => 3;");
  const next = await runFor("ada", "exports.f = () => [typeof left, typeof [].left];");
  expect(next).toMatchObject({ calls: [{ value: ["undefined", "undefined"] }] });
  expect(children.size).toBe(1);
  await runFor("ada", "exports.f = () => { for (;;) {} };");
  await runFor("ada", "exports.f = () => 1;");
  expect(children.size).toBe(2);
});

test("runProgram does not keep a runner whose program never loaded, since its calls still wait there", async () => {
  pool = createRunnerPool({ size: 1, spare: 1, kept: 1 });
  const runFor = (code: string) =>
    runProgram(pool, {
      program: { code, required: "f" },
      calls: [{ entry: "f", args: [], seed: 1 }],
      ...{ limits: LIMITS, borrower: { owner: "ada" } },
    });
  const late =
    "exports.f = () => { let s = 0; for (let i = 0; i < 1e7; i++) s += Math.sqrt(i); return 'stale'; }; throw 1;";
  expect(await runFor(late)).toMatchObject({ load: { status: "error" }, calls: [] });
  expect(await runFor("exports.f = () => 'fresh';")).toMatchObject({ calls: [{ value: "fresh" }] });
});
