import { expect, test } from "vitest";
import { run } from "#scripts/run.ts";

test("nothing is lost, graded wrongly or charged while the product is killed piece by piece", async () => {
  const options = ["--kills", "10", "--learners", "6", "--minutes", "0.7", "--away", "4", "--seed", "short"];
  const { code, output } = await run({ args: ["--conditions=react-server", "scripts/chaos.ts", ...options] });
  expect(output).toMatch(/→ passed/);
  expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining("Nothing was lost.") });
}, 400_000);
