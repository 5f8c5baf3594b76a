import { expect, test } from "vitest";
import { database, pool } from "#server/database.ts";
import { aCourse, aPerson } from "../support/people.ts";

test("a transaction that asks for several relations of a row at once asks its connection one after the other", async () => {
  const warnings: string[] = [];
  const note = ({ message }: Error) => warnings.push(message);
  process.on("warning", note);
  const { id } = await aCourse({ learner: [await aPerson()] });
  const relations = { enrollments: true, sections: true, assignments: true } as const;
  const course = await database().$transaction((tx) => tx.course.findUnique({ where: { id }, include: relations }));
  await new Promise(setImmediate);
  process.off("warning", note);
  expect(course).toMatchObject({ enrollments: [{ courseId: id }], sections: [], assignments: [] });
  expect(warnings).toEqual([]);
});

test("a question that fails holds up none after it on the same connection", async () => {
  const client = await pool().connect();
  try {
    const asked = [client.query("select 1 / 0"), client.query("select 2 as two"), client.query("select nothing")];
    const [first, second, third] = await Promise.allSettled(asked);
    expect([first?.status, second?.status, third?.status]).toEqual(["rejected", "fulfilled", "rejected"]);
    expect((await client.query("select 3 as three")).rows).toEqual([{ three: 3 }]);
  } finally {
    client.release();
  }
});
