import { expect, test } from "vitest";
import { decideRestart } from "#scripts/restart.ts";
import { type Running, supervise } from "#scripts/supervise.ts";

test.each([
  { livedMs: 60_000, shortLives: 0, expected: { action: "restart", delayMs: 250, shortLives: 1 } },
  { livedMs: 60_000, shortLives: 6, expected: { action: "restart", delayMs: 250, shortLives: 1 } },
  { livedMs: 100, shortLives: 1, expected: { action: "restart", delayMs: 500, shortLives: 2 } },
  { livedMs: 29_999, shortLives: 5, expected: { action: "restart", delayMs: 8000, shortLives: 6 } },
  { livedMs: 29_999, shortLives: 6, expected: { action: "give-up" } },
])("a part that lived $livedMs ms after $shortLives short lives: $expected.action", ({ expected, ...life }) => {
  expect(decideRestart(life)).toEqual(expected);
});

test("a part that ends by itself is begun again, and told of", async () => {
  const { begin, begun, endings } = fakePart();
  const told: string[] = [];
  const part = await supervise({ name: "The worker", begin, tell: (sentence) => told.push(sentence) });
  endings[0]?.("by SIGKILL");
  await begun(2);
  expect(told).toEqual(["The worker ended by SIGKILL. It is started again."]);
  await part.stop();
});

test("a part that was stopped is not begun again", async () => {
  const { begin, endings, count } = fakePart();
  const told: string[] = [];
  const part = await supervise({ name: "The worker", begin, tell: (sentence) => told.push(sentence) });
  await part.stop();
  endings[0]?.("with code 0");
  await Promise.resolve();
  expect({ told, count: count() }).toEqual({ told: [], count: 1 });
});

test("a part that cannot begin the first time is an error, not a restart", async () => {
  const begin = () => Promise.reject(new Error("no data"));
  await expect(supervise({ name: "The database", begin, tell: () => undefined })).rejects.toThrow("no data");
});

function fakePart() {
  const endings: ((how: string) => void)[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const begin = async (): Promise<Running> => {
    const ended = new Promise<string>((resolve) => endings.push(resolve));
    for (const { resolve } of waiting.filter(({ count }) => count <= endings.length)) resolve();
    return { ended, stop: async () => undefined };
  };
  const begun = (count: number) => new Promise<void>((resolve) => waiting.push({ count, resolve }));
  return { begin, begun, endings, count: () => endings.length };
}
