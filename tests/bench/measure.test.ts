import { expect, test } from "vitest";
import { alternate, within } from "#bench/measure.ts";

test("alternate(contenders) runs all of them in every round, and another one first", async () => {
  const order: string[] = [];
  const contender = (name: string) => ({ name, run: async () => order.push(name) });
  await alternate([contender("a"), contender("b"), contender("c")], { rounds: 3, warmUp: 0 });
  expect(order.join("")).toBe("abcbcacab");
});

test("alternate(contenders) keeps what a contender measured itself, and nothing of the warm-up", async () => {
  const run = async (round: number) => 10 * round;
  const samples = await alternate([{ name: "own clock", run }], { rounds: 3, warmUp: 2 });
  expect(samples.get("own clock")).toEqual([0, 10, 20]);
});

test("within(limit, what, work) gives up on work that does not end, and says on which", async () => {
  await expect(within(1, "the answer", new Promise(() => undefined))).rejects.toThrow(
    "the answer took longer than 0.001 s",
  );
});

test("within(limit, what, work) hands on the result of work that ends in time", async () => {
  await expect(within(60_000, "the answer", Promise.resolve(42))).resolves.toBe(42);
});
