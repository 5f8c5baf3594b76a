import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import type { WorldWithSessions } from "../support/make-rights-world.ts";
import { ACCOUNTS, type Account, type Role } from "../support/rights/roles.ts";
import { lineByLine } from "./in-database.ts";
import { ACTIONS, LEFT_OUT, PATHS, type Target } from "./rights-by-http.ts";

const ROOT = join(import.meta.dirname, "..", "..");
let maker: Awaited<ReturnType<typeof lineByLine>>;
let world: WorldWithSessions;

test.beforeAll(async () => {
  maker = await lineByLine("make-rights-world.ts");
  world = await makeWorld();
});
test.afterAll(() => maker.end());

async function makeWorld(): Promise<WorldWithSessions> {
  return JSON.parse(await maker.ask());
}

test("every page and route is in the table", () => {
  const files = globSync("**/{page.tsx,route.ts}", { cwd: join(ROOT, "app") });
  expect(files.length).toBeGreaterThan(20);
  expect([...Object.keys(PATHS), ...LEFT_OUT].sort()).toEqual(files.sort());
});

for (const [file, line] of Object.entries(PATHS))
  test(`${file} is found by those who may, and is nothing to others`, async ({ request }) => {
    test.setTimeout(180_000);
    const ask = (role: Role, target: Target) => send(request, role, line.path(target), line);
    const none = oncePerRole((role) => ask(role, missing(targetOf("learner", "own")!)));
    const [found, expected]: string[][] = [[], []];
    for (const [scope, roles] of Object.entries(line.found))
      for (const role of ACCOUNTS) {
        const target = targetOf(role, scope);
        if (!target) continue;
        if (roles.includes(role)) expected!.push(`${scope}: ${role}`);
        const answer = await ask(role, target);
        if (answer.ok()) found!.push(`${scope}: ${role}`);
        else await expectNothing(answer, await none(role));
      }
    expect(found).toEqual(expected);
    const theirs = targetOf("learner", "own")!;
    const answer = await ask("visitor", theirs);
    if (line.visitors === "all") expect(answer.status()).toBe(200);
    if (line.visitors === "refused") expect(answer.status()).toBe(401);
    if (line.visitors === "nothing") await expectNothing(answer, await none("visitor"));
    if (line.visitors === "sign-in") {
      expect(answer.status()).toBe(307);
      const back = `/sign-in?callbackUrl=${encodeURIComponent(line.path(theirs))}`;
      expect(answer.headers().location).toContain(back);
    }
  });

test("every server action is in the table, and no visitor does what is for people with an account", async ({
  request,
}) => {
  const actions = readActions();
  expect([...actions.keys()].sort()).toEqual(Object.keys(ACTIONS).sort());
  const target = targetOf("otherLearner", "own")!;
  for (const [name, { input, may }] of Object.entries(ACTIONS)) {
    if (may === null) continue;
    const said = await act(request, "visitor", name, input(target));
    expect(said, name).toMatchObject({ ok: false, message: expect.stringContaining("Your session has ended") });
  }
});

for (const [name, { input, may, once }] of Object.entries(ACTIONS).filter(([, { may }]) => may !== null))
  test(`${name} is done for those who may`, async ({ request }) => {
    // One of its own, since a deletion or an end of sessions would leave the next test with nothing.
    world = await makeWorld();
    const target = targetOf("otherLearner", "own")!;
    // Those who may not come first: after the others there may be nothing left.
    const roles = ACCOUNTS.toSorted((a, b) => Number(may!.includes(a)) - Number(may!.includes(b)));
    const done: string[] = [];
    for (const role of roles) if ((await act(request, role, name, input(target))).ok) done.push(role);
    expect(done.sort()).toEqual(once ? [roles.find((role) => may!.includes(role))] : [...may!].sort());
  });

/** What is answered where nothing is: the same whatever it is that is not there. */
function oncePerRole(ask: (role: Role) => Promise<APIResponse>): (role: Role) => Promise<APIResponse> {
  const asked = new Map<Role, Promise<APIResponse>>();
  return (role) => {
    const answer = asked.get(role) ?? ask(role);
    asked.set(role, answer);
    return answer;
  };
}

/** The same answer as where nothing is: the status, and all that can be read. */
async function expectNothing(answer: APIResponse, none: APIResponse): Promise<void> {
  expect([answer.status(), none.status()], answer.url()).toEqual([404, 404]);
  expect(await readable(answer)).toBe(await readable(none));
}

/** A page's text, without its address, scripts and what is random in them; of a route all of it. */
async function readable(answer: APIResponse): Promise<string> {
  const text = await answer.text();
  if (!answer.headers()["content-type"]?.startsWith("text/html")) return text;
  return text.replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, "").replaceAll(/ nonce="[^"]*"/g, "");
}

function targetOf(role: Role, scope: string): Target | null {
  const place = scope === "elsewhere" || scope === "there" ? world.elsewhere : world.here;
  const fixed = ({ removed: "removedLearner", "teacher's": "instructor", elsewhere: "learnerElsewhere" } as const)[
    scope
  ];
  const whose = fixed ?? (scope === "another's" ? (role === "learner" ? "otherLearner" : "learner") : role);
  if (whose === "visitor" || (fixed !== undefined && fixed === role)) return null;
  return { ...world.work[whose], ...place, email: world.people[whose].email };
}

function missing(target: Target): Target {
  const ids = Object.keys(target).filter((name) => name.endsWith("Id"));
  return { ...target, ...Object.fromEntries(ids.map((name) => [name, crypto.randomUUID()])) };
}

type How = { method?: string; body?: unknown; headers?: Record<string, string> };

function send(request: APIRequestContext, role: Role, path: string, { method = "GET", body, headers }: How) {
  const cookie = role === "visitor" ? "" : world.cookies[role as Account];
  return request.fetch(path, {
    method,
    headers: { ...headers, cookie },
    maxRedirects: 0,
    ...(body === undefined ? {} : { data: body }),
  });
}

type Action = { id: string; page: string };

/** The actions of this build, by name, each with a page that has it. */
function readActions(): Map<string, Action> {
  const manifest = JSON.parse(readFileSync(join(ROOT, ".next", "server", "server-reference-manifest.json"), "utf8"));
  const entries = Object.entries<{ exportedName: string; workers: Record<string, unknown> }>(manifest.node);
  return new Map(
    entries.map(([id, { exportedName, workers }]) => [exportedName, { id, page: Object.keys(workers)[0]! }]),
  );
}

/** Calls an action as a page does. */
async function act(request: APIRequestContext, role: Role, name: string, input: unknown): Promise<{ ok: boolean }> {
  const { id, page } = readActions().get(name)!;
  const path = PATHS[`${page.slice("app/".length)}.tsx`]!.path(targetOf("learner", "own")!);
  const headers = { "next-action": id, accept: "text/x-component", "content-type": "text/plain;charset=UTF-8" };
  const answer = await send(request, role, path, { method: "POST", headers, body: JSON.stringify([input]) });
  const text = await answer.text();
  const result = /^[0-9a-f]+:(\{"ok":.*\})$/m.exec(text)?.[1];
  if (!result) throw new Error(`${name} was answered with ${answer.status()} ${text.slice(0, 300)}`);
  return JSON.parse(result);
}
