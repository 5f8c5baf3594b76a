import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { PUT as pushOne, GET as readOne } from "#app/api/v1/courses/[id]/exercises/[slug]/route.ts";
import { GET as list } from "#app/api/v1/courses/[id]/exercises/route.ts";
import type { Viewer } from "#domain/permissions.ts";
import { versionOf } from "#grader/version.ts";
import { pushContent, readContent } from "#server/authoring/exchange.ts";
import { database } from "#server/database.ts";
import { createToken } from "#server/tokens/write.ts";
import { aVersion } from "../../support/exercises.ts";
import { aCourse, aPerson } from "../../support/people.ts";

type Files = Record<string, string>;
let server: Server;
let address: string;
let teacher: Viewer;
let courseId: string;
let token: string;
let folder: string;
let slug: string;
let count = 0;
/** What the server answers to everything, where it is not itself. */
let said: string | null = null;
const folders: string[] = [];

/** The product's own routes behind a real socket, for the real commands. */
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const [, id = "", name] = /^\/api\/v1\/courses\/([^/]+)\/exercises(?:\/([^/]+))?$/.exec(request.url!) ?? [];
    const { method = "GET" } = request;
    const body = method === "PUT" ? { body: await buffer(request) } : {};
    if (said !== null) return void response.writeHead(422).end(JSON.stringify({ error: said }));
    const headers = { authorization: String(request.headers.authorization) };
    const asked = new Request(`http://localhost${request.url}`, { method, headers, ...body });
    const params = Promise.resolve({ id, slug: name ?? "" });
    const answered = await (name === undefined ? list : method === "PUT" ? pushOne : readOne)(asked, { params });
    response.writeHead(answered.status, { "content-type": "application/json" }).end(await answered.text());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  for (const made of folders) await rm(made, { recursive: true });
});

beforeEach(async () => {
  teacher = await aPerson({ role: "instructor" });
  courseId = (await aCourse({ instructor: [teacher] })).id;
  const made = await createToken(teacher, {
    ...{ courseId, name: "laptop", scopes: ["read-exercises", "write-exercises"], days: 1 },
  });
  said = null;
  token = made.ok ? made.value.secret : "";
  folder = await mkdtemp(join(tmpdir(), "gradcheck-exchange-"));
  folders.push(folder);
  count += 1;
  slug = `lstm-${count}`;
});

type Said = { code: number; stdout: string; stderr: string };

async function command(name: "pull" | "push", args: string[], env = {}): Promise<Said> {
  return commandAsIs(name, ["--server", address, "--course", courseId, "--into", folder, ...args], env);
}

async function commandAsIs(name: "pull" | "push", args: string[], env = {}): Promise<Said> {
  const all = [`scripts/exercises-${name}.ts`, ...args];
  const settings = { env: { ...process.env, GRADCHECK_TOKEN: token, ...env } };
  return promisify(execFile)(process.execPath, all, settings).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

const here = (path: string) => readFile(join(folder, slug, path), "utf8");
const write = (path: string, text: string) => writeFile(join(folder, slug, path), text);
const there = async () => (await readContent(teacher, { courseId, slug }))!.files;

/** As somebody else does it in the browser. */
async function change(files: Files, name = slug) {
  const now = await readContent(teacher, { courseId, slug: name });
  const pushed = await pushContent(teacher, {
    ...{ courseId, slug: name, base: now?.contentHash ?? null, files, from: "a test" },
  });
  expect(pushed).toMatchObject({ ok: true, value: { status: "stored" } });
}

test("what is pulled, changed and pushed is the draft; what others change in other files comes with the next pull", async () => {
  await change({ "prompt.md": "One.", "mistakes/none.ts": "m", "cases.ts": "c" });
  expect(await command("pull", [])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(`${slug}: 3 files taken`),
  });
  expect(await here("mistakes/none.ts")).toBe("m");
  await write("prompt.md", "Mine.\r\n");
  await change({ "prompt.md": "One.", "cases.ts": "theirs" });

  const refused = await command("push", []);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain(`${slug}: has changed on the server since it was last pulled. Pull it`);
  expect(refused.stdout).toContain("-c\n");
  expect(await there()).toEqual({ "prompt.md": "One.", "cases.ts": "theirs" });

  const pulled = await command("pull", []);
  expect(pulled).toMatchObject({ code: 0, stderr: "" });
  expect(pulled.stdout).toContain(`${slug}: 2 files taken, 1 file changed here, to be pushed`);
  await expect(here("mistakes/none.ts")).rejects.toThrow("ENOENT");
  const pushed = await command("push", []);
  expect(pushed.stdout).toContain(`${slug}: pushed as revision 3; not ready to be published: exercise.json is missing`);
  expect(await there()).toEqual({ "prompt.md": "Mine.\n", "cases.ts": "theirs" });
  expect(await command("push", [])).toMatchObject({ code: 0, stdout: `${slug}: nothing to push\n` });
});

test("a file that both sides changed is shown, nothing at all is written, and --theirs or --mine decides", async () => {
  const other = `${slug}-other`;
  await change({ "prompt.md": "One.\n" });
  await change({ "prompt.md": "x" }, other);
  await command("pull", []);
  await write("prompt.md", "Mine.\n");
  await change({ "prompt.md": "Theirs.\n" });
  await change({ "prompt.md": "y" }, other);

  const shown = await command("pull", []);
  expect(shown.code).toBe(1);
  expect(shown.stdout).toContain("-Mine.\n+Theirs.");
  expect(shown.stderr).toContain("1 file was changed here and on the server, and nothing was written.");
  expect(await here("prompt.md")).toBe("Mine.\n");
  expect(await readFile(join(folder, other, "prompt.md"), "utf8")).toBe("x");

  expect(await command("pull", ["--mine"])).toMatchObject({ code: 0 });
  expect(await here("prompt.md")).toBe("Mine.\n");
  expect(await readFile(join(folder, other, "prompt.md"), "utf8")).toBe("y");
  expect(await command("push", [])).toMatchObject({ code: 0 });
  expect(await there()).toEqual({ "prompt.md": "Mine.\n" });

  await write("prompt.md", "Mine again.\n");
  await change({ "prompt.md": "Theirs again.\n" });
  expect(await command("pull", ["--theirs", slug])).toMatchObject({ code: 0 });
  expect(await here("prompt.md")).toBe("Theirs again.\n");
});

test("--mine pushes over what the server has become", async () => {
  await change({ "prompt.md": "One." });
  await command("pull", []);
  await write("prompt.md", "Mine.");
  await change({ "prompt.md": "Theirs." });
  expect(await command("push", ["--mine"])).toMatchObject({ code: 0 });
  expect(await there()).toEqual({ "prompt.md": "Mine." });
});

test("a folder that never met the server is pushed by name, and is not overwritten by a pull", async () => {
  await mkdir(join(folder, slug));
  await write("prompt.md", "Mine.");
  expect(await command("push", [])).toMatchObject({ code: 2, stderr: expect.stringContaining("Name the exercises") });
  await change({ "prompt.md": "Theirs." });
  expect(await command("pull", [])).toMatchObject({ code: 1 });
  expect(await command("push", [slug])).toMatchObject({ code: 1 });
  expect(await here("prompt.md")).toBe("Mine.");
  expect(await there()).toEqual({ "prompt.md": "Theirs." });
  // A name that objects of JavaScript have something under.
  const fresh = "constructor";
  await mkdir(join(folder, fresh));
  await writeFile(join(folder, fresh, "prompt.md"), "New.");
  expect(await command("push", [fresh])).toMatchObject({ code: 0 });
  expect(await readContent(teacher, { courseId, slug: fresh })).toMatchObject({ files: { "prompt.md": "New." } });
});

test("a folder that was never pulled takes nothing before somebody says whose it is", async () => {
  await mkdir(join(folder, slug));
  await write("starter.ts", "mine");
  await change({ "prompt.md": "Theirs.", "starter.ts": "mine" });
  const refused = await command("pull", []);
  expect(refused).toMatchObject({ code: 1, stdout: "" });
  expect(refused.stderr).toContain(`${slug}: there is such a folder in ${folder} that was never pulled`);
  expect(await readdir(folder, { recursive: true })).toEqual([slug, join(slug, "starter.ts")]);
  expect(await command("pull", ["--theirs"])).toMatchObject({ code: 0 });
  expect(await here("prompt.md")).toBe("Theirs.");
});

test("what the server says is printed without what a terminal would obey", async () => {
  const [clear, bell] = ["\u001b[2J", "\u0007"];
  await change({ "prompt.md": "One." });
  await command("pull", []);
  await write("prompt.md", "Mine.");
  await change({ "prompt.md": `The${clear}irs.\n\tEnd${bell}` });
  const shown = [await command("pull", []), await command("push", [])];
  said = `No${clear}thing here.`;
  shown.push(await command("pull", []), await command("push", []));
  expect(shown.map(({ code }) => code)).toEqual([1, 1, 2, 1]);
  const printed = shown.map(({ stdout, stderr }) => stdout + stderr);
  expect(printed.map((text) => /[^\P{Cc}\n\t]/u.test(text))).toEqual([false, false, false, false]);
  expect(printed[0]).toContain("+The�[2Jirs.\n+\tEnd�");
  expect(printed[2]).toContain("No�[2Jthing here.");
});

test("a token goes over https or to this machine, and to the folder's server only when that is told or meant", async () => {
  const other = "https://gradcheck.example.org";
  expect(await command("pull", ["--server", "http://gradcheck.example.org"])).toMatchObject({
    ...{ code: 2, stderr: expect.stringMatching(/^http:\/\/gradcheck\.example\.org is not https, so the token could/) },
  });
  await change({ "prompt.md": "One." });
  expect(await command("pull", [])).toMatchObject({ code: 0, stderr: "" });
  const into = ["--into", folder];
  expect(await commandAsIs("pull", into, { GRADCHECK_SERVER: other })).toMatchObject({
    ...{ code: 2, stderr: expect.stringContaining(`holds the exercises of course ${courseId} on ${address}`) },
  });
  expect(await commandAsIs("pull", into, { GRADCHECK_SERVER: address })).toMatchObject({ code: 0, stderr: "" });
  expect(await commandAsIs("pull", into)).toMatchObject({
    ...{ code: 0, stderr: `The token goes to ${address}, which ${folder} was pulled from.\n` },
  });
  // As somebody puts it into a repository that others push from.
  const file = join(folder, ".gradcheck.json");
  const state = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...state, server: "http://gradcheck.example.org" }));
  expect(await commandAsIs("pull", into)).toMatchObject({ code: 2, stderr: expect.stringContaining("is not https") });
});

test("what is known of the server is kept beside the folders, and holds no secret", async () => {
  const files = { "prompt.md": "One." };
  await change(files);
  await command("pull", []);
  const text = await readFile(join(folder, ".gradcheck.json"), "utf8");
  expect(JSON.parse(text)).toMatchObject({
    ...{ server: address, course: courseId },
    exercises: { [slug]: { contentHash: versionOf(files) } },
  });
  expect(text).not.toContain(token);
  const other = (await aCourse({ instructor: [teacher] })).id;
  expect(await command("pull", ["--course", other])).toMatchObject({
    ...{ code: 2, stderr: expect.stringContaining(`holds the exercises of course ${courseId}`) },
  });
});

test("nothing is written through a link", async () => {
  const outside = await mkdtemp(join(tmpdir(), "gradcheck-outside-"));
  folders.push(outside);
  await change({ "mistakes/none.ts": "m", "prompt.md": "One." });
  await symlink(outside, join(folder, slug));
  expect(await command("pull", [])).toMatchObject({ code: 2, stderr: expect.stringContaining("is a symbolic link") });
  await rm(join(folder, slug));
  await mkdir(join(folder, slug));
  await symlink(outside, join(folder, slug, "mistakes"));
  expect(await command("pull", [])).toMatchObject({ code: 2, stderr: expect.stringContaining("mistakes: is neither") });
  await rm(join(folder, slug, "mistakes"));
  await symlink(join(outside, "prompt.md"), join(folder, slug, "prompt.md"));
  expect(await command("pull", [])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("prompt.md: is neither"),
  });
  expect(await readdir(outside)).toEqual([]);
});

test("what is wrong with the command, the token or the server is said in a sentence", async () => {
  const cases: [Promise<Said>, RegExp][] = [
    [command("pull", [], { GRADCHECK_TOKEN: "" }), /^Set GRADCHECK_TOKEN/],
    [command("pull", [], { GRADCHECK_TOKEN: "gck_wrong" }), /^Send an API token of the course/],
    [command("pull", ["--server", "gradcheck"]), /--server takes an address/],
    [command("pull", ["--server", "http://127.0.0.1:9"]), /^http:\/\/127\.0\.0\.1:9 does not answer: .+\.$/m],
    [command("pull", ["--course", "7"]), /--course takes the id/],
    [command("pull", ["--mine", "--theirs"]), /contradict each other/],
    [command("pull", ["--force"]), /--force/],
    [command("pull", ["no-such-exercise"]), /The course has no exercise no-such-exercise/],
    [command("push", ["../x"]), /"\.\.\/x" is no name of an exercise/],
    [command("push", ["--theirs"]), /--theirs is for exercises:pull/],
  ];
  for (const [said, words] of cases)
    expect(await said).toMatchObject({ code: 2, stderr: expect.stringMatching(words) });
});

test("a name that the catalogue or another course has is refused by itself, and its learners keep what they have", async () => {
  const elsewhere = await aCourse();
  const theirs = [
    await aVersion(`${slug}-everybodys`),
    await aVersion(`${slug}-theirs`, {}, { courseId: elsewhere.id }),
  ];
  for (const name of [`${slug}-everybodys`, `${slug}-theirs`, slug]) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, "prompt.md"), "Mine.");
  }
  const refused = await command("push", [`${slug}-everybodys`, slug, `${slug}-theirs`]);
  expect(refused.code).toBe(1);
  for (const name of ["everybodys", "theirs"])
    expect(refused.stderr).toContain(`“${slug}-${name}” is the name of an exercise outside of this course.`);
  expect(refused.stderr).toContain("2 exercises were not pushed.");
  expect(await there()).toEqual({ "prompt.md": "Mine." });
  const named = await database().exercise.findMany({
    where: { slug: { startsWith: `${slug}-` } },
    include: { draft: true },
  });
  expect(named.map(({ draft }) => draft)).toEqual([null, null]);
  expect(await database().publication.count({ where: { versionId: { in: theirs } } })).toBe(2);
});

test("a checkout without a folder that was pulled pushes the others, names the one, and leaves the server's as it is", async () => {
  const [gone, kept] = [`${slug}-gone`, `${slug}-kept`];
  for (const name of [gone, kept]) await change({ "prompt.md": "One." }, name);
  await command("pull", []);
  // As a git checkout of a branch does that never had it.
  await rm(join(folder, gone), { recursive: true });
  await writeFile(join(folder, kept, "prompt.md"), "Mine.");
  const pushed = await command("push", []);
  expect(pushed).toMatchObject({ code: 1, stdout: expect.stringContaining(`${kept}: pushed as revision 2`) });
  expect(pushed.stderr).toBe(`${gone}: there is no folder of it in ${folder}\n1 exercise was not pushed.\n`);
  expect((await readContent(teacher, { courseId, slug: gone }))!.files).toEqual({ "prompt.md": "One." });
  // And the next pull brings it back.
  expect(await command("pull", [])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(`${gone}: 1 file taken`),
  });
  expect(await command("push", [])).toMatchObject({ code: 0, stderr: "" });
});
