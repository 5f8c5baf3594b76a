import { type Browser, expect, type Page, test } from "@playwright/test";
import { begin, open, saved, write } from "./authoring.ts";
import { assign, joinCourse } from "./courses.ts";
import { anotherBrowser, signUp } from "./people.ts";
import { openExercise, outcome, submit, verdict, writeCode } from "./workbench.ts";

const TITLE = "The leaky integrator";
const HEAD = "export function step(x: Vector, hPrev: Vector, W: Matrix, U: Matrix, alpha: number): Vector {";
/** A program whose new state is this expression of the old one and of what comes in. */
const program = (state: string, before = "") => `${before}${HEAD}
  const h: Vector = [];
  for (let j = 0; j < hPrev.length; j++) {
    let sum = 0;
    for (let i = 0; i < x.length; i++) sum += x[i] * W[i][j];
    for (let k = 0; k < hPrev.length; k++) sum += hPrev[k] * U[k][j];
    h.push(${state});
  }
  return h;
}
`;
const RIGHT = program("(1 - alpha) * hPrev[j] + alpha * Math.tanh(sum)");
/** As a learner may who was told to give six digits. */
const ROUNDED = RIGHT.replace("return h;", "return h.map((entry) => Number(entry.toFixed(6)));");
const SLIPPING = "1 - alpha → alpha";
const MESSAGE = "The old state keeps the share $1 - \\alpha$ of itself, and yours keeps $\\alpha$.";

const METADATA = {
  ...{ title: "A state that fades", unit: "Leaky units", position: 1000, kind: "code", minutes: 20, prerequisites: [] },
  summary: "A unit that forgets as slowly as it is told to.",
  entry: {
    name: "step",
    parameters: [
      { name: "x", type: "Vector", description: "The input of this step, [E]." },
      { name: "hPrev", type: "Vector", description: "The state before this step, [H]." },
      { name: "W", type: "Matrix", description: "Weights from inputs to the state, [E, H]." },
      { name: "U", type: "Matrix", description: "Weights from the old state to the new one, [H, H]." },
      { name: "alpha", type: "number", description: "The share of what is new, between 0 and 1." },
    ],
    returns: { name: "h", type: "Vector", description: "The state after this step, [H]." },
  },
  tolerance: { absolute: 1e-9, relative: 0, reason: "Adding in another order moves an entry by about 1e-16." },
  hints: ["Add up what comes from the input and from the old state, and bend the sum once."],
};

const PROMPT = `A leaky unit keeps a share of its state, and takes the rest from what comes in:

$$
h_t = (1 - \\alpha)\\,h_{t-1} + \\alpha \\tanh\\left(x_t W + h_{t-1} U\\right)
$$

Export \`step(x, hPrev, W, U, alpha)\`. Six digits after the point are enough.
`;

const REFERENCE = `import { tanh } from "#numeric/activations.ts";
import { type Matrix, times } from "#numeric/matrices.ts";
import { add, type Vector } from "#numeric/vectors.ts";

${HEAD}
  return add(scale(1 - alpha, hPrev), scale(alpha, tanh(add(times(x, W), times(hPrev, U)))));
}

function scale(factor: number, row: Vector): Vector {
  return row.map((entry) => factor * entry);
}
`;

/** With alpha always a half, the two shares of the state cannot be told apart. */
const cases = (alpha: { shown: string; drawn: string }) => `import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

export function generateCases(random: Random): ExerciseCase[] {
  return [
    {
      title: "one input, two units",
      visibility: "public",
      input: { x: [0.5], hPrev: [0.5, -1], W: [[0.3, -0.4]], U: [[0.2, 0.7], [-0.6, 0.1]], alpha: ${alpha.shown} },
    },
    ...[2, 3, 4].map((H): ExerciseCase => ({
      title: \`\${H} units\`,
      visibility: "hidden",
      input: {
        x: randomVector(random, 3),
        hPrev: randomVector(random, H),
        W: randomMatrix(random, 3, H, 0.5),
        U: randomMatrix(random, H, H, 0.5),
        alpha: ${alpha.drawn},
      },
    })),
  ];
}
`;

const FILES: [path: string, text: string][] = [
  ["exercise.json", JSON.stringify(METADATA, null, 2)],
  ["prompt.md", PROMPT],
  ["starter.ts", `${HEAD}\n  return hPrev.map(() => 0);\n}\n`],
  ["reference.ts", REFERENCE],
  ["cases.ts", cases({ shown: "0.5", drawn: "0.5" })],
  ["alternatives/loops.ts", RIGHT],
  [
    "mistakes/share-of-the-old-state-left-out.ts",
    program("hPrev[j] + alpha * Math.tanh(sum)", "/** The old state is added as a whole. */\n"),
  ],
  ["mistakes/state-forgotten.ts", program("alpha * Math.tanh(sum)", "/** Nothing of the state before is left. */\n")],
];

test("an instructor writes a leaky integrator, learns from what slips through, publishes, repairs a tolerance and regrades", async ({
  page,
  browser,
}) => {
  test.setTimeout(600_000);
  await page.setViewportSize({ width: 1360, height: 850 });
  const path = await begin(page);
  const course = path.replace(/\/exercises\/.*/, "");

  await page.getByRole("complementary", { name: "Files" }).getByText("mistakes/shares-exchanged.ts").click();
  await page.getByRole("button", { name: "Delete the file" }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  for (const [file, text] of FILES) {
    await open(page, file);
    await write(page, file, text);
  }
  await open(page, "exercise.json");
  await page.getByRole("form", { name: "What the exercise is" }).getByLabel("Title").fill(TITLE);
  await open(page, "prompt.md");
  await expect(saved(page)).toBeVisible();
  await expect(page.getByText("None: the files make an exercise.")).toBeVisible();
  await picture(page, "write");

  await page.getByRole("link", { name: "Check", exact: true }).click();
  await page.getByRole("button", { name: "Check the draft" }).click();
  await expect(page.getByText("The draft passed every rule on 20 seeds.")).toBeVisible({ timeout: 90_000 });
  await page.getByRole("button", { name: "Suggest mistakes" }).click();
  const slipping = page.getByRole("listitem").filter({ hasText: SLIPPING }).first();
  await expect(slipping).toContainText("could not be told from a right program by any case", { timeout: 120_000 });
  await expect(page.getByRole("button", { name: "Search again" })).toBeVisible();
  await slipping.scrollIntoViewIfNeeded();
  await picture(page, "mistakes");
  await slipping.getByRole("button", { name: "Make this a mistake" }).click();
  await slipping.getByLabel("Name of the file").fill("old-share-is-alpha");
  await slipping.getByLabel("What the learner is told").fill(MESSAGE);
  await slipping.getByRole("button", { name: "Add to the draft" }).click();
  await page.getByRole("link", { name: "cases.ts" }).first().click();
  await expect(page.getByRole("heading", { name: "cases.ts", level: 2 })).toBeVisible();
  await write(page, "cases.ts", cases({ shown: "0.25", drawn: "random.uniform(0.1, 0.4)" }));
  await expect(saved(page)).toBeVisible();
  await publish(page, path, "The first version.");

  const week = await assign(page, course, { title: "Week 1", exercise: TITLE });
  const learner = await learnerOf(browser, await joinCodeOf(page, course));
  const slug = path.split("/").at(-1)!;
  await openExercise(learner.page, slug);
  await writeCode(learner.page, program("alpha * hPrev[j] + alpha * Math.tanh(sum)"));
  await submit(learner.page);
  await expect(verdict(learner.page)).toHaveText(/^Not yet/);
  await expect(outcome(learner.page)).toContainText("The old state keeps the share");
  await writeCode(learner.page, ROUNDED);
  await submit(learner.page);
  await expect(verdict(learner.page)).toHaveText(/^Not yet/);

  await page.goto(`${path}?file=exercise.json`);
  const form = page.getByRole("form", { name: "What the exercise is" });
  await form.getByLabel("Absolute").fill("1e-6");
  await form.getByLabel("Why so much").fill("Six digits are asked for.");
  await expect(saved(page)).toBeVisible();
  await publish(page, path, "Six digits are enough, as the prompt says.");
  await expectNews(learner.page, `There is a newer version of ${TITLE}`);

  await page.goto(`${course}/regrades/new`);
  await page.getByLabel("Exercise").selectOption(slug);
  await page.getByRole("button", { name: "Go on" }).click();
  const by = page.getByLabel("Grade them by");
  const repaired = by.locator("option", { hasText: "Six digits are enough" }).first();
  await by.selectOption((await repaired.getAttribute("value"))!);
  await page.getByRole("button", { name: "Look how many" }).click();
  await page.getByRole("button", { name: "Start the regrade" }).click();
  await expect(page.getByRole("heading", { name: "Apply" })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("1 go up")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: learner.name }).first()).toContainText(/Not yet.*Passed/);
  await picture(page, "regrade");
  await page.getByLabel("Reason").fill("The tolerance was tighter than the prompt.");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByRole("button", { name: "Undo the regrade" })).toBeVisible();
  await expectNews(learner.page, `Your work on ${TITLE} was graded again`);
  await learner.page.goto(week);
  await expect(learner.page.getByRole("main")).toContainText("100 %");
  await learner.page.context().close();
});

/** Checks the draft and publishes what has passed. */
async function publish(page: Page, path: string, summary: string): Promise<void> {
  await page.goto(`${path}/check`);
  await page.getByRole("button", { name: /^Check (the draft|again)$/ }).click();
  await expect(page.getByText("The draft passed every rule on 20 seeds.")).toBeVisible({ timeout: 90_000 });
  await page.getByLabel(/^(What it is about|What changed)$/).fill(summary);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("There is nothing to publish.")).toBeVisible();
}

async function joinCodeOf(page: Page, course: string): Promise<string> {
  await page.goto(course);
  return (await page.getByText("Join code").locator("code").textContent())!;
}

async function learnerOf(browser: Browser, joinCode: string) {
  const page = await anotherBrowser(browser);
  const { name } = await signUp(page);
  await joinCourse(page, joinCode);
  return { page, name };
}

async function expectNews(page: Page, title: string): Promise<void> {
  await page.goto("/notifications");
  await expect(page.getByRole("link", { name: title })).toBeVisible();
}

/** The pictures of docs/authoring.md, taken anew where GRADCHECK_PICTURES says so. */
async function picture(page: Page, name: string): Promise<void> {
  if (process.env.GRADCHECK_PICTURES) await page.screenshot({ path: `docs/authoring-${name}.png` });
}
