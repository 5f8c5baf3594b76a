import { afterEach, expect, test, vi } from "vitest";
import type { PromptNumbers } from "#domain/authoring/prompt-numbers.ts";
import { openTrial } from "#server/authoring/try.ts";
import { database } from "#server/database.ts";
import { requireVariant } from "#server/variants/write.ts";
import { type Authored, aDraft, numbersFor, saved } from "../../support/authoring.ts";
import { everyKindByHand } from "../../support/engine.ts";
import { countJobs, dropJobs } from "../../support/submissions.ts";
import { withOneWorker } from "../../support/worker-process.ts";

vi.setConfig({ testTimeout: 120_000 });
withOneWorker();
afterEach(dropJobs);

const byHand = async (change: Record<string, string> = {}) => ({ ...(await everyKindByHand()).files, ...change });
const draws = (body: string) => ({ "variant.ts": `export function drawVariant(): any { ${body} }\n` });

/** What a page hears in the end, which asks until a worker has been there. */
async function heard(draft: Authored, insteadOf: string | null = null) {
  let wish = insteadOf;
  return vi.waitFor(
    async () => {
      const numbers = await numbersFor(draft, wish);
      wish = null;
      if (numbers.outcome === "waiting") throw new Error("still waiting");
      return numbers;
    },
    { timeout: 60_000 },
  );
}

function drawn(numbers: PromptNumbers) {
  if (numbers.outcome !== "drawn") throw new Error(JSON.stringify(numbers));
  return numbers;
}

test("the preview's numbers are those of the author's own trial, and stay while the prompt is written", async () => {
  const draft = await aDraft(await byHand());
  const first = drawn(await heard(draft));
  expect(first.numbers).toEqual({ a: [expect.any(Number), expect.any(Number)] });
  await saved(draft, await byHand({ "prompt.md": "Other words about {{a}}." }));
  expect(drawn(await heard(draft)).numbers).toEqual(first.numbers);
  const trial = await openTrial(draft.author, draft);
  if (!trial || "problems" in trial) throw new Error("no trial");
  expect((await requireVariant(draft.author, trial.exercise.versionId))!.numbers).toEqual(first.numbers);
});

test("other numbers are others, also where learners keep theirs; where there are none, the same are answered again", async () => {
  const kept = JSON.parse((await byHand())["exercise.json"]!);
  const draft = await aDraft(await byHand({ "exercise.json": JSON.stringify({ ...kept, newNumbers: false }) }));
  const first = drawn(await heard(draft));
  const second = drawn(await heard(draft, first.variantId));
  expect(second.numbers).not.toEqual(first.numbers);
  expect(drawn(await heard(draft)).numbers).toEqual(second.numbers);

  await saved(draft, await byHand(draws("return { a: [3, 4] };")));
  const only = drawn(await heard(draft));
  expect(await heard(draft, only.variantId)).toEqual(only);
});

test.each<[string, Record<string, string>, string, RegExp]>([
  ["throws", draws('throw new Error("no such dice")'), "variant.ts", /^throws: .*no such dice/],
  ["never ends", draws("for (;;) {}"), "variant.ts", /^took longer than 10 s/],
  ["takes all memory", draws("const a: any = []; for (;;) a.push(new Array(1000).fill(a));"), "variant.ts", /memory/],
  ["gives back no record", draws("return 7;"), "variant.ts", /^drawVariant gives back no record/],
  ["gives back a function", draws("return { a: () => 1 };"), "variant.ts", /^gives back /],
  ["gives back what cannot be stored", draws('return { a: [1, 2], b: "\\u0000" };'), "variant.ts", /NUL/],
  [
    "draws more than is shown",
    draws("return { a: [1, 2], b: Array(9e4).fill(0.5) };"),
    "variant.ts",
    /more than is shown/,
  ],
  ["does not compile", { "variant.ts": "export function drawVariant( {" }, "variant.ts", /^does not compile/],
  ["exports nothing", { "variant.ts": "const nothing = 1;" }, "variant.ts", /^throws: /],
  ["cannot be answered", { "reference.ts": 'throw new Error("not yet");' }, "reference.ts", /^throws: .*not yet/],
])(
  "a generator that %s: the page hears the file and the rule, and the worker tries once",
  async (_, change, file, rule) => {
    const draft = await aDraft(await byHand(change));
    const numbers = await heard(draft);
    expect(numbers).toEqual({
      ...{ outcome: "failed", failure: { file, rule: expect.stringMatching(rule) } },
    });
    await vi.waitFor(async () => expect(await countJobs()).toBe(0));
  },
);

test("once the draft is put right its numbers are drawn, and what waited for a draft that is no more is forgotten", async () => {
  const draft = await aDraft(await byHand(draws("throw new Error()")));
  expect(await heard(draft)).toMatchObject({ outcome: "failed" });
  // Drawn once more on asking, which comes to the same.
  expect(await heard(draft)).toMatchObject({ outcome: "failed" });
  await saved(draft, await byHand());
  drawn(await heard(draft));
  const own = { userId: draft.author.id, version: { slug: draft.slug } };
  expect(await database().variant.count({ where: own })).toBe(1);
});
