import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { encodePrepared, parsePrepared } from "#grader/author/encode-prepared.ts";
import type { Prepared } from "#grader/author/prepare.ts";
import type { PreparedStore } from "#grader/author/prepared-store.ts";
import { createEngine, type Engine, type EngineOptions } from "#grader/engine.ts";
import { graderVersion } from "#grader/grader-version.ts";
import { elementwiseTanh, RIGHT } from "#tests/support/engine.ts";

const exercise = await elementwiseTanh();
const engines: Engine[] = [];
afterEach(async () => void (await Promise.all(engines.splice(0).map((engine) => engine.close()))));

const surprise = (message: string, error: unknown) => console.error(message, error);
async function engineWith(store: PreparedStore, log: EngineOptions["log"] = surprise) {
  const engine = await createEngine({ runners: 1, store, log });
  engines.push(engine);
  return engine;
}

/** A store in memory, as JSON, that counts what is asked of it. */
function aStore() {
  const rows = new Map<string, string>();
  const asked: string[] = [];
  const store: PreparedStore = {
    read: async (of, seed) => {
      asked.push(`read ${seed}`);
      return parsePrepared(of, rows.get(seed));
    },
    write: async (_, seed, prepared) => {
      asked.push(`write ${seed}`);
      rows.set(seed, encodePrepared(prepared));
    },
  };
  return { store, rows, asked };
}

const number = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, -0, Number.POSITIVE_INFINITY));
const value = fc.array(fc.array(number, { maxLength: 4 }), { maxLength: 4 });
const prepared: fc.Arbitrary<Prepared> = fc
  .array(
    fc.record({ input: value, expected: value, outputs: fc.array(fc.option(value), { minLength: 2, maxLength: 2 }) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((rows) => ({
    cases: rows.map(({ input, expected }, i) => ({
      ...({ title: `case ${i}`, visibility: i === 0 ? "public" : "hidden" } as const),
      ...{ input: { xs: input }, expected },
    })),
    mistakes: exercise.mistakes.map(({ id, message }, k) => ({
      ...{ id, message },
      outputs: rows.map(({ outputs }) => (outputs[k] ? { value: outputs[k] } : null)),
    })),
  }));

test("prepared cases come back from JSON bit for bit, NaN, −0 and infinities among them", () => {
  fc.assert(
    fc.property(prepared, (before) => {
      const after = parsePrepared(exercise, encodePrepared(before));
      expect(after).toEqual(before);
    }),
  );
});

const text = (each: object) => JSON.stringify({ cases: [each], mistakes: {} });
test.each([
  ["nothing", undefined],
  ["text that is no JSON", "{"],
  ["no cases", JSON.stringify({ cases: [], mistakes: {} })],
  ["a case without its expected value", text({ title: "a", visibility: "public", input: {} })],
  ["a mistake that is missing", text({ title: "a", visibility: "public", input: {}, expected: 1 })],
])("parsePrepared answers null for %s", (_, stored) => {
  expect(parsePrepared(exercise, stored)).toBeNull();
});

test("an engine computes the cases of a seed once, stores them, and a later engine takes them from the store", async () => {
  const { store, rows, asked } = aStore();
  const first = await engineWith(store);
  const computed = await first.prepare(exercise, "1");
  await first.prepare(exercise, "1");
  expect(asked).toEqual(["read 1", "write 1"]);
  const stored = await (await engineWith(store)).prepare(exercise, "1");
  expect(stored).toEqual(computed);
  expect([asked.length, rows.size]).toEqual([3, 1]);
});

test("an engine judges by what the store says", async () => {
  const { store } = aStore();
  const { cases, mistakes } = await (await engineWith(store)).prepare(exercise, "1");
  const wrong = cases.map((each, i) => (i === 3 ? { ...each, expected: [9] } : each));
  await store.write(exercise, "1", { cases: wrong, mistakes });
  const report = await (await engineWith(store)).grade({ exercise, code: RIGHT, seed: "1", cases: "all" });
  expect(report.cases.map(({ status }) => status)).toEqual(["passed", "passed", "passed", "failed"]);
});

test("an engine whose store fails says so and grades all the same", async () => {
  const said: string[] = [];
  const fail = () => Promise.reject(new Error("the database is away"));
  const engine = await engineWith({ read: fail, write: fail }, (message) => said.push(message));
  expect(await engine.grade({ exercise, code: RIGHT, seed: "1", cases: "all" })).toMatchObject({ status: "passed" });
  expect(said).toHaveLength(2);
});

test("every report names its grader, and has a receipt where the engine has a key", async () => {
  const [bare, keyed] = await Promise.all([
    createEngine({ runners: 1 }),
    createEngine({ runners: 1, receiptKey: new Uint8Array(32) }),
  ]);
  engines.push(bare, keyed);
  const job = { exercise, code: RIGHT, seed: "1", cases: "all" } as const;
  const [without, signed] = [await bare.grade(job), await keyed.grade(job)];
  expect(without).toMatchObject({ grader: (await graderVersion()).slice(0, 16), receipt: "", mayDiffer: false });
  expect(signed.receipt).toMatch(/^[\w-]{43}$/);
  expect({ ...signed, receipt: "", timings: {} }).toEqual({ ...without, timings: {} });
});
