import { expect, test } from "vitest";
import type { Engine } from "#grader/engine.ts";
import { createBackground } from "#worker/background.ts";

const AT_ONCE_MS = 0;
const FOR_EVER_MS = 2 ** 30;

/** Engines that only say when they come and go. */
function engines() {
  const said: string[] = [];
  const gone = Promise.withResolvers<void>();
  let count = 0;
  const start = async () => {
    const name = `engine ${++count}`;
    said.push(`${name} starts`);
    const close = async () => {
      said.push(`${name} ends`);
      gone.resolve();
    };
    return { layers: [name], close } as unknown as Engine;
  };
  return { said, start, gone: gone.promise };
}

const nameOf = async ({ layers }: Engine) => layers[0];

test("there is one engine for all who ask for it at once, and none before", async () => {
  const { said, start } = engines();
  const background = createBackground(start, FOR_EVER_MS);
  expect(said).toEqual([]);
  expect(await Promise.all([background.use(nameOf), background.use(nameOf)])).toEqual(["engine 1", "engine 1"]);
  await background.close();
  expect(said).toEqual(["engine 1 starts", "engine 1 ends"]);
});

test("an engine that nobody uses any more ends, and the next who asks gets another", async () => {
  const { said, start, gone } = engines();
  const background = createBackground(start, AT_ONCE_MS);
  await background.use(nameOf);
  await gone;
  expect(await background.use(nameOf)).toBe("engine 2");
  await background.close();
  expect(said).toEqual(["engine 1 starts", "engine 1 ends", "engine 2 starts", "engine 2 ends"]);
});

test("an engine stays while anybody uses it", async () => {
  const { said, start, gone } = engines();
  const background = createBackground(start, AT_ONCE_MS);
  const long = Promise.withResolvers<void>();
  const using = background.use(() => long.promise);
  await background.use(nameOf);
  await new Promise((resolve) => setTimeout(resolve, AT_ONCE_MS));
  expect(said).toEqual(["engine 1 starts"]);
  long.resolve();
  await using;
  await gone;
});

test("an engine that does not start fails who asked, and the next one asks anew", async () => {
  const { start } = engines();
  let failures = 1;
  const background = createBackground(
    () => (failures-- > 0 ? Promise.reject(new Error("no room")) : start()),
    AT_ONCE_MS,
  );
  await expect(background.use(nameOf)).rejects.toThrow("no room");
  expect(await background.use(nameOf)).toBe("engine 1");
  await background.close();
});
