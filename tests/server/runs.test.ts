import { beforeAll, expect, test } from "vitest";
import { pool } from "#server/database.ts";
import { readRunState } from "#server/runs/read.ts";
import { run } from "#server/runs/write.ts";
import { submit } from "#server/submissions/write.ts";
import { aVersion } from "../support/exercises.ts";
import { aPerson } from "../support/people.ts";

const ADDRESS = "192.0.2.1";
let versionId: string;
beforeAll(async () => {
  versionId = await aVersion("rnn-step");
});
const input = () => ({ slug: "rnn-step", versionId, code: "" });

test("a run is seen by its learner and looks missing to another and to a visitor", async () => {
  const [viewer, stranger] = [await aPerson(), await aPerson()];
  const started = await run(viewer, input(), ADDRESS);
  const id = started.ok ? started.value.id : "";
  expect(await readRunState(viewer, id)).toMatchObject({ phase: "waiting" });
  expect(await readRunState(stranger, id)).toBeNull();
  expect(await readRunState(null, id)).toBeNull();
});

test("a visitor's run is seen by whoever holds its id", async () => {
  const started = await run(null, input(), ADDRESS);
  expect(await readRunState(null, started.ok ? started.value.id : "")).toMatchObject({ phase: "waiting" });
});

test("a learner's runs are refused while three of them wait", async () => {
  const viewer = await aPerson();
  const results = [];
  for (let i = 0; i < 4; i++) results.push(await run(viewer, input(), ADDRESS));
  expect(results.map(({ ok }) => ok)).toEqual([true, true, true, false]);
});

test("visitors' runs are refused while twenty of them wait, and come after every learner's job", async () => {
  const results = [];
  for (let i = 0; i < 25; i++) results.push(await run(null, input(), ADDRESS));
  expect(results.filter(({ ok }) => !ok).length).toBeGreaterThanOrEqual(5);
  const viewer = await aPerson();
  await submit(viewer, input());
  await run(viewer, input(), ADDRESS);
  const { rows } = await pool().query(
    `select j.priority, coalesce((select r."userId" is null from "Run" r where r.id::text = j.payload->>'id'), false) as visitors
     from graphile_worker._private_jobs j order by j.priority, j.id`,
  );
  const visitors = rows.map((row) => row.visitors);
  expect(visitors).toContain(false);
  expect(visitors.lastIndexOf(false)).toBeLessThan(visitors.indexOf(true));
});
