import { globSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "#server/database.ts";
import { publishByHand } from "../support/by-hand.ts";
import { everything } from "../support/rights/everything.ts";
import { ABOUT_EXCHANGE } from "../support/rights/exchange.ts";
import { ABOUT_EXERCISES } from "../support/rights/exercises.ts";
import { ABOUT_ONESELF } from "../support/rights/own.ts";
import { ABOUT_PROOFS } from "../support/rights/proofs.ts";
import { ACCOUNTS, type Account, ROLES, type Role, TEACH } from "../support/rights/roles.ts";
import { ABOUT_ALL, ABOUT_COURSES, ABOUT_WORK, DECIDE_NOTHING, type Target } from "../support/rights/table.ts";
import { aWorld, markOf, type World } from "../support/rights/world.ts";
import { ABOUT_WRITING } from "../support/rights/writing.ts";
import { loadRnnStep } from "../support/submissions.ts";

const BY_HAND = "by-hand-for-everybody";
let world: World;
/** Whether something may have changed in the world since it was made: then the next one asks for another. */
let isSpent = true;

beforeAll(async () => {
  await loadRnnStep();
  await publishByHand(BY_HAND);
});
beforeEach(unspent);

async function unspent(): Promise<void> {
  if (isSpent) world = await aWorld(BY_HAND);
  isSpent = false;
}

type Line = (typeof ABOUT_WORK)[string] | (typeof ABOUT_COURSES)[string];
type Cell = { role: Role; scope: string };

const viewerOf = (role: Role) => (role === "visitor" ? null : world.people[role]);

/** What is asked for in a cell; null where there is no such thing, as a visitor's own work, or where it is in another cell. */
function targetOf({ role, scope }: Cell): Target | null {
  const place = scope === "elsewhere" || scope === "there" ? world.elsewhere : world.here;
  const whose = WHOSE[scope] === role ? null : (WHOSE[scope] ?? (scope === "another's" ? anothers(role) : role));
  if (whose === null || whose === "visitor") return null;
  return { ...world.work[whose], ...place, email: world.people[whose].email };
}
const anothers = (role: Role): Account => (role === "learner" ? "otherLearner" : "learner");
const WHOSE: Record<string, Account> = {
  ...{ removed: "removedLearner", "teacher's": "instructor", elsewhere: "learnerElsewhere" },
};

/** The same target, of which nothing is there. */
function missing(target: Target): Target {
  const ids = Object.keys(target).filter((name) => name.endsWith("Id"));
  const none = Object.fromEntries(ids.map((name) => [name, crypto.randomUUID()]));
  return { ...target, ...none, joinCode: "AAAA-AAAA" };
}

/** Allowed is whoever is answered otherwise than about what is not there. */
async function isAllowed({ call }: Line, viewer: Viewer | null, target: Target): Promise<boolean> {
  const none = await answer(call(viewer as Viewer, missing(target)));
  return (await answer(call(viewer as Viewer, target))) !== none;
}

const answer = async (asked: Promise<unknown>) => JSON.stringify(await asked) ?? "nothing";

function cellsOf(line: Line): Cell[] {
  const roles = line.visitors ? ROLES : ACCOUNTS;
  return Object.keys(line.may).flatMap((scope) => roles.map((role) => ({ role, scope })));
}
const mayIn = ({ may }: Line, { role, scope }: Cell) => (may as Record<string, readonly Role[]>)[scope]!.includes(role);
const nameOf = ({ role, scope }: Cell) => `${scope}: ${role}`;

test.each(Object.entries<Line>({ ...ABOUT_WORK, ...ABOUT_COURSES }))("%s", async (_, line) => {
  const cells = cellsOf(line).filter((cell) => targetOf(cell) !== null);
  const expected = cells.filter((cell) => mayIn(line, cell));
  const allowed: string[] = [];
  const ask = async (cell: Cell) => {
    if (await isAllowed(line, viewerOf(cell.role), targetOf(cell)!)) allowed.push(nameOf(cell));
  };
  // Those that the table forbids come first, since what is allowed may change the world.
  const before = line.changes ? await everything() : null;
  for (const cell of cells) if (!mayIn(line, cell)) await ask(cell);
  isSpent = true;
  if (before) expect(await everything(), "one whom the table forbids it changed something").toEqual(before);
  isSpent = false;
  for (const cell of expected) {
    await unspent();
    await ask(cell);
    isSpent = line.changes ?? false;
  }
  expect(allowed).toEqual(expected.map(nameOf));
  expect(expected.length).toBeGreaterThan(0);
});

/** Of an exercise in an archived course: only of use to whoever writes, or writes itself, so that nobody has it any more. */
const OVER_WHEN_ARCHIVED = [
  ...["authoring/access.ts mayWrite", "authoring/author-types.ts readAuthorTypes"],
  ...["authoring/exercises.ts readCopySources", "authoring/try.ts openTrial"],
  ...["authoring/try.ts readTrialHint", "authoring/try.ts drawTrialNumbers"],
  "authoring/prompt-numbers.ts drawPromptNumbers",
];
/** One may be rid of a token whatever has become of its course. */
const { "tokens/write.ts revokeToken": _, ...exchange } = ABOUT_EXCHANGE;

test("in an archived course whoever reads its exercises still does, and nobody changes anything of them", async () => {
  isSpent = true;
  await database().course.update({ where: { id: world.here.courseId }, data: { archivedAt: new Date() } });
  const lines = Object.entries<Line>({ ...ABOUT_EXERCISES, ...ABOUT_WRITING, ...ABOUT_PROOFS, ...exchange });
  const [changes, reads] = [lines.filter(([, { changes }]) => changes), lines.filter(([, { changes }]) => !changes)];
  const target = targetOf({ role: "learner", scope: "here" })!;
  const [answered, expected]: string[][] = [[], []];
  for (const [name, line] of reads)
    for (const role of ACCOUNTS) {
      if (await isAllowed(line, world.people[role], target)) answered!.push(`${name}: ${role}`);
      const isOver = OVER_WHEN_ARCHIVED.includes(name);
      if (!isOver && mayIn(line, { role, scope: "here" })) expected!.push(`${name}: ${role}`);
    }
  expect(answered).toEqual(expected);
  const before = await everything();
  for (const [, { call }] of changes) for (const role of TEACH) await call(viewerOf(role) as Viewer, target);
  expect(await everything()).toEqual(before);
  expect([changes.length > 10, reads.length > 10]).toEqual([true, true]);
});

test.each(Object.entries(ABOUT_ALL))("%s", async (_, { call, may, changes }) => {
  isSpent = changes ?? false;
  const target = targetOf({ role: "learner", scope: "own" })!;
  let before = await everything();
  for (const role of ACCOUNTS) {
    const answered = await call(world.people[role], target);
    const isRefused = answered === null || (answered as { ok?: boolean }).ok === false;
    expect(!isRefused, role).toBe(may.includes(role));
    if (!changes) continue;
    const after = await everything();
    if (isRefused) expect(after, role).toEqual(before);
    before = after;
  }
  if (!changes) expect(await everything()).toEqual(before);
});

test.each(Object.entries(ABOUT_ONESELF))("%s is about the viewer alone", async (_, call) => {
  const before = await everything();
  const answers: [Account, string][] = [];
  for (const role of ACCOUNTS) answers.push([role, await answer(call(world.people[role], world))]);
  for (const [role, text] of answers)
    expect(
      ofOthers(role).filter((word) => text.includes(word)),
      role,
    ).toEqual([]);
  isSpent = !isDeepStrictEqual(await everything(), before);
  // Where nothing has changed, nothing has changed of anybody else's.
  if (isSpent) await expectOnlyOwnChanges(call);
});

async function expectOnlyOwnChanges(call: (typeof ABOUT_ONESELF)[string]): Promise<void> {
  await unspent();
  isSpent = true;
  for (const role of ACCOUNTS) {
    const viewer = world.people[role];
    const before = await everything(viewer);
    await call(viewer, world);
    expect(await everything(viewer), `${role} changed what is somebody else's`).toEqual(before);
  }
}

/** What is found only in what is others'. */
function ofOthers(role: Account): string[] {
  return ACCOUNTS.filter((other) => other !== role).flatMap((other) => {
    const { email, id } = world.people[other];
    const { submissionId, answersId, runId } = world.work[other];
    return [email, id, submissionId, answersId, runId, markOf(world.people[other])];
  });
}

test("every function of the server that takes a viewer is in the table, and the table names no other", () => {
  const files = globSync("**/*.ts", { cwd: "server" });
  const found = files.flatMap((file) =>
    viewersIn(readFileSync(`server/${file}`, "utf8")).map((name) => `${file} ${name}`),
  );
  const tables = [ABOUT_WORK, ABOUT_COURSES, ABOUT_ALL, ABOUT_ONESELF, DECIDE_NOTHING];
  expect(found.length).toBeGreaterThan(40);
  expect(tables.flatMap((table) => Object.keys(table)).sort()).toEqual(found.sort());
});

/** Exported functions whose first parameter is a viewer. */
function viewersIn(source: string): string[] {
  const functions = source.matchAll(/^export (?:async )?function\*? (\w+)(?:<[^(]*>)?\(\s*\w+: Viewer\b/gm);
  const constants = source.matchAll(/^export const (\w+) =\s*(?:async )?\(\s*\w+: Viewer\b/gm);
  return [...functions, ...constants].map(([, name]) => name!);
}
