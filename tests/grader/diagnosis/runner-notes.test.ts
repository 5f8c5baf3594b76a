import { afterAll, beforeAll, expect, test } from "vitest";
import { createEngine } from "#grader/engine.ts";
import { COMMON_LIMITS } from "#grader/runner/common-limits.ts";
import type { CallOutcome } from "#grader/runner/converse.ts";
import { RunnerMessage } from "#grader/runner/protocol.ts";
import { runProgram } from "#grader/runner/run-program.ts";
import { createRunnerPool, type RunnerPool } from "#grader/runner/runner.ts";
import type { Value } from "#grader/value.ts";
import { elementwiseTanh, RIGHT } from "#tests/support/engine.ts";

let pool: RunnerPool;
beforeAll(() => {
  pool = createRunnerPool({ size: 2, spare: 2 });
});
afterAll(() => pool.close());

async function run(body: string, args: Value[], watch: boolean): Promise<CallOutcome | string> {
  const outcome = await runProgram(pool, {
    program: { code: `exports.f = (a, b, c) => { ${body} };`, required: "f" },
    calls: [{ entry: "f", args, seed: 1, watch }],
    limits: COMMON_LIMITS,
  });
  return outcome.status === "finished" ? outcome.calls[0]! : outcome.status;
}

async function notesOf(body: string, args: Value[] = [], watch = true) {
  const outcome = await run(body, args, watch);
  if (typeof outcome === "string" || outcome.status !== "value") throw new Error(JSON.stringify(outcome));
  return outcome.notes;
}

test("the runner notes where rows are one and the same array", async () => {
  expect(await notesOf("const H = Array(3).fill([]); H[0].push(1); return { H, y: [[1], [1]] };")).toEqual({
    sharesRows: ["H"],
    mutates: [],
  });
  expect(await notesOf("const row = [1]; return [row, row];")).toEqual({ sharesRows: [""], mutates: [] });
  expect(await notesOf("const row = [1]; return { dW: { W: [[[2], [3]], [row, row]] } };")).toEqual({
    sharesRows: ["dW.W[1]"],
    mutates: [],
  });
});

test("the runner notes nothing of rows that are only equal, nor of text and nothing", async () => {
  expect(await notesOf("return { H: [[1], [1], [1]], names: ['a', 'a'], none: [null, null, true, true] };")).toBe(
    undefined,
  );
});

test("the runner notes which arguments a program changed, in whatever way", async () => {
  const args = [[[1, 2], [3]], { W: [0.5, -0.25] }, [1]];
  const changed = async (body: string) => (await notesOf(`${body}; return 0;`, args))?.mutates;
  expect(await changed("a[0][1] += 1")).toEqual([0]);
  expect(await changed("a.reverse(); b.W.reverse().reverse()")).toEqual([0]);
  expect(await changed("b.W.sort((x, y) => x - y)")).toEqual([1]);
  expect(await changed("c.push(2)")).toEqual([2]);
  expect(await changed("b.more = 1")).toEqual([1]);
  expect(await changed("delete b.W; delete a[0]")).toEqual([0, 1]);
  expect(await changed("a[1] = 3; b.W = new Float64Array([0.5, -0.25]); c[0] = '1'")).toEqual([0, 1, 2]);
});

test("the runner notes no change where a program only reads, or puts back what it took", async () => {
  const args = [[Number.NaN, -0, Number.POSITIVE_INFINITY, null, "x"], { W: [[1e-300]] }, 3];
  expect(await notesOf("return a.map(() => b.W[0][0] * c);", args)).toBe(undefined);
  expect(await notesOf("a = []; c = 4; const w = b.W.pop(); b.W.push(w); return 0;", args)).toBe(undefined);
});

test("the runner notes nothing where nobody asked, and of long inputs no change", async () => {
  const both = "const row = [1]; a[0] = 7; return [row, row];";
  expect(await notesOf(both, [[1]], false)).toBe(undefined);
  const long = Array.from({ length: 5000 }, (_, i) => i);
  expect(await notesOf(both, [[...long.slice(0, 100)]])).toEqual({ sharesRows: [""], mutates: [0] });
  expect(await notesOf("a[0] = 7; return 0;", [long])).toBe(undefined);
});

test("the runner notes at most eight places, and only those with a short name", async () => {
  const rows = "const r = [1]; const out = {}; for (let i = 0; i < 20; i++) out['o' + i] = [r, r];";
  expect((await notesOf(`${rows} return out;`))?.sharesRows).toEqual([..."01234567"].map((i) => `o${i}`));
  expect(await notesOf("const r = [1]; return { ['x'.repeat(100)]: [r, r] };")).toBe(undefined);
});

test("a program cannot put words into the notes, and no code of its runs when they are made", async () => {
  const poison = `
    const ran = []; const spy = (name, real) => function (...args) { ran.push(name); return real?.apply(this, args); };
    for (const method of ["stringify", "parse"]) JSON[method] = spy(method, JSON[method]);
    for (const method of ["push", "map", "join"]) Array.prototype[method] = () => { throw new Error(method); };
    Object.prototype.toJSON = Array.prototype.toJSON = spy("toJSON");
    Object.prototype.notes = { sharesRows: ["forged"], mutates: [1] };
    Reflect.ownKeys = Object.is = Object.hasOwn = Reflect.getOwnPropertyDescriptor = spy("reflect");
    Object.defineProperty(Array.prototype, 9, { set: spy("setter"), get: spy("getter") });`;
  const late = `${poison} let calls = 0;
    Object.defineProperty(b, "W", { get: () => { calls++; throw new Error("seen"); } });
    c[0] = new Proxy([], { ownKeys: () => { calls++; throw new Error("seen"); } });
    Object.prototype.__defineGetter__("value", () => { calls++; return undefined; });
    exports.told = () => calls + ran.length;
    return { notes: [[0], [0]], sharesRows: ["a"], mutates: [7] };`;
  const args = [[1], { W: [1] }, [[]]];
  const outcome = await runProgram(pool, {
    program: { code: `exports.f = (a, b, c) => { ${late} };`, required: "f" },
    calls: [
      { entry: "f", args, seed: 1, watch: true },
      { entry: "told", args: [], seed: 1 },
    ],
    limits: COMMON_LIMITS,
  });
  expect(outcome).toMatchObject({
    calls: [
      { status: "value", notes: { sharesRows: [], mutates: [1, 2] } },
      { status: "value", value: 0 },
    ],
  });
});

test("calls of public cases are watched, and no others", async () => {
  const frames: string[] = [];
  const tap = (_: string, frame: Buffer) => void frames.push(frame.toString("latin1"));
  const engine = await createEngine({ runners: 1, tap });
  const exercise = await elementwiseTanh();
  const { cases } = await engine.prepare(exercise, "1");
  frames.length = 0;
  await engine.grade({ exercise, code: RIGHT, seed: "1", cases: "all" });
  await engine.close();
  const watched = frames.flatMap((frame) => /"watch":(true|false)/.exec(frame)?.[1] ?? []);
  expect(watched).toEqual(cases.map(({ visibility }) => String(visibility === "public")));
  expect(new Set(watched).size).toBe(2);
});

test.each([
  ["many places", { sharesRows: Array(9).fill("H"), mutates: [] }],
  ["a long place", { sharesRows: ["H".repeat(81)], mutates: [] }],
  ["many positions", { sharesRows: [], mutates: Array(33).fill(0) }],
  ["a position that is none", { sharesRows: [], mutates: [-1] }],
  ["something else", { sharesRows: [], mutates: [], more: "x" }],
])("forged notes are refused: %s", (_, notes) => {
  const message = { type: "value", value: { shape: "0", numbers: "" }, notes };
  const usage = { console: { lines: [], droppedLines: 0 }, nearLimit: false, cpuMs: 1 };
  expect(RunnerMessage.safeParse({ ...message, ...usage }).success).toBe(false);
  expect(RunnerMessage.safeParse({ ...message, ...usage, notes: { sharesRows: ["H"], mutates: [0] } }).success).toBe(
    true,
  );
});
