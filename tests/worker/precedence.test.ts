import { setImmediate as aTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { Precedence } from "#worker/precedence.ts";

const FOR_EVER_MS = 2 ** 30;

test("the background waits until the last of what people wait for is done", async () => {
  const precedence = new Precedence();
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const done: string[] = [];
  const people = [first, second].map((one, i) =>
    precedence.during(() => one.promise).then(() => void done.push(`person ${i}`)),
  );
  const background = precedence.untilRest(FOR_EVER_MS).then(() => void done.push("background"));
  first.resolve();
  await people[0];
  await aTurn();
  expect(done).toEqual(["person 0"]);
  second.resolve();
  await Promise.all([...people, background]);
  expect(done.toSorted()).toEqual(["background", "person 0", "person 1"]);
});

test("a work that fails is over as well, and says why", async () => {
  const precedence = new Precedence();
  await expect(precedence.during(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await precedence.untilRest(FOR_EVER_MS);
});

test("the background goes on when people keep coming", async () => {
  const precedence = new Precedence();
  const endless = Promise.withResolvers<void>();
  const people = precedence.during(() => endless.promise);
  await precedence.untilRest(1);
  endless.resolve();
  await people;
});

test("it waits for nobody where nobody waits", async () => {
  await new Precedence().untilRest(FOR_EVER_MS);
});
