import { afterEach, expect, test, vi } from "vitest";
import { type Child, startChild } from "#grader/process/child.ts";
import { createPool, type Pool, type PoolOptions } from "#grader/process/pool.ts";
import { untilReady } from "#grader/process/ready.ts";

/** A real process that says it is ready and then echoes every message. */
const ECHO = `
  const say = (body) => { const b = Buffer.from(body), h = Buffer.alloc(4); h.writeUInt32BE(b.length); process.stdout.write(Buffer.concat([h, b])); };
  say('"ready"');
  process.stdin.on("data", (chunk) => say(chunk.subarray(4)));
`;

let pool: Pool<unknown> | undefined;
const starts: Promise<Child<unknown>>[] = [];
afterEach(async () => {
  await pool?.close();
  starts.length = 0;
});

async function start(program: string, closing: AbortSignal): Promise<Child<unknown>> {
  const child = await startChild({
    nodeArguments: ["--eval", program],
    parse: (message) => message,
    maxFrameBytes: 1000,
  });
  await untilReady(child, (message) => message === "ready", closing);
  return child;
}

const open = (
  size: number,
  program = ECHO,
  spare = 1,
  perOwner?: PoolOptions<unknown>["perOwner"],
  told: Pick<PoolOptions<unknown>, "onStart" | "onKill"> = {},
) => {
  const starting = (closing: AbortSignal) => {
    const child = start(program, closing);
    starts.push(child);
    return child;
  };
  pool = createPool({ size, spare, perOwner, ...told, start: starting });
  return pool;
};

const answer = (child: Child<unknown>, message: unknown) => {
  child.send(message);
  return new Promise((resolve) => child.listen(resolve));
};

test("createPool lends a child that is ready, and the same one again when it was kept", async () => {
  const { acquire } = open(1);
  const lease = await acquire();
  expect(await answer(lease.child, { a: 1 })).toEqual({ a: 1 });
  lease.keep();
  expect((await acquire()).child).toBe(lease.child);
});

test("createPool replaces a child that was killed", async () => {
  const { acquire } = open(1);
  const first = await acquire();
  first.kill();
  expect(await first.child.ended).toMatchObject({ signal: "SIGKILL", broken: null });
  expect(await answer((await acquire()).child, "hello")).toBe("hello");
});

test("createPool replaces a child that died while it waited", async () => {
  const { acquire } = open(1);
  const first = await acquire();
  first.keep();
  first.child.kill();
  await first.child.ended;
  expect((await acquire()).child).not.toBe(first.child);
});

test("createPool lends no more than its size, and serves those who wait in order", async () => {
  const { acquire } = open(1, ECHO, 3);
  const order: string[] = [];
  const first = await acquire();
  const second = acquire().then((lease) => {
    order.push("second");
    lease.keep();
  });
  const third = acquire().then((lease) => {
    order.push("third");
    lease.keep();
  });
  // Three are started: the one that is lent and two that wait. When they are ready, one could be lent too early.
  await vi.waitUntil(() => starts.length === 3);
  await Promise.all(starts);
  await new Promise((resolve) => setImmediate(resolve));
  order.push("first");
  first.keep();
  await Promise.all([second, third]);
  expect(order).toEqual(["first", "second", "third"]);
});

test("createPool starts nothing in the place of a child that is lent and serves anybody again", async () => {
  const { acquire } = open(2, ECHO, 1);
  const first = await acquire();
  // Somebody waits, so that what is missing would be started at once.
  const second = acquire();
  expect(starts).toHaveLength(1);
  first.kill();
  expect(starts).toHaveLength(2);
  (await second).keep();
});

const perOwner = { most: 1, uses: 3 };

test("createPool keeps a child for the owner it served, and lends it to nobody else", async () => {
  const { acquire } = open(1, ECHO, 1, perOwner);
  const first = await acquire({ owner: "ada" });
  first.keep();
  const others = await acquire({ owner: "ben" });
  expect(others.child).not.toBe(first.child);
  others.kill();
  expect((await acquire({ owner: "ada" })).child).toBe(first.child);
});

test("createPool ends a kept child after so many jobs, and the one used longest ago when too many are kept", async () => {
  const { acquire } = open(1, ECHO, 1, perOwner);
  const first = await acquire({ owner: "ada" });
  first.keep();
  (await acquire({ owner: "ada" })).keep();
  (await acquire({ owner: "ada" })).keep();
  expect((await first.child.ended).signal).toBe("SIGKILL");
  const adas = await acquire({ owner: "ada" });
  adas.keep();
  (await acquire({ owner: "ben" })).keep();
  expect((await adas.child.ended).signal).toBe("SIGKILL");
});

test("createPool never lends all it has to suspects, and lets others pass those of them who wait", async () => {
  const { acquire } = open(2, ECHO, 2);
  const order: string[] = [];
  const first = await acquire({ owner: "ada", isSuspect: true });
  const second = acquire({ owner: "ben", isSuspect: true }).then(() => order.push("ben"));
  const third = acquire({ owner: "cleo" }).then(() => order.push("cleo"));
  await third;
  first.kill();
  await second;
  expect(order).toEqual(["cleo", "ben"]);
});

test("createPool tells of each start and of each child killed for a cause", async () => {
  const told: unknown[] = [];
  const { acquire } = open(1, ECHO, 1, undefined, {
    onStart: (ms) => told.push(ms > 0),
    onKill: (cause) => told.push(cause),
  });
  (await acquire()).kill("out-of-memory");
  (await acquire()).kill();
  await pool?.close();
  expect(told.slice(0, 3)).toEqual([true, "out-of-memory", true]);
  expect(told.filter((each) => each !== true)).toEqual(["out-of-memory"]);
});

test("createPool gives up on children that die as soon as they start, and says what they complained of", async () => {
  await expect(open(1, 'process.stderr.write("no such thing"); process.exit(3)').acquire()).rejects.toThrow(
    "a process of ours ended as it started: code 3, signal null no such thing",
  );
});

test("close() ends what runs and refuses those who wait", async () => {
  const { acquire, close } = open(1);
  const lease = await acquire();
  const waiting = expect(acquire()).rejects.toThrow("closed");
  await close();
  await waiting;
  expect((await lease.child.ended).signal).toBe("SIGKILL");
  await expect(acquire()).rejects.toThrow("closed");
});

test("a child that sends no frames is ended for it", async () => {
  const { acquire } = open(1, `${ECHO} process.stdin.once("data", () => process.stdout.write("x".repeat(100)));`);
  const { child } = await acquire();
  child.listen(() => {});
  child.send("go");
  expect((await child.ended).broken).toMatch(/a frame of \d+ bytes; 1000 are allowed/);
});
