import { beforeEach, expect, test } from "vitest";
import { PUT as pushOne, GET as readOne } from "#app/api/v1/courses/[id]/exercises/[slug]/route.ts";
import { GET as list } from "#app/api/v1/courses/[id]/exercises/route.ts";
import type { Viewer } from "#domain/permissions.ts";
import { versionOf } from "#grader/version.ts";
import { hashPassword } from "#server/accounts/password.ts";
import { changePassword, signOutEverywhere } from "#server/accounts/write.ts";
import { database } from "#server/database.ts";
import { type OwnToken, readOwnTokens } from "#server/tokens/read.ts";
import { NewToken, type TokenScope } from "#server/tokens/schema.ts";
import { createToken, revokeToken } from "#server/tokens/write.ts";
import { aCourse, aPerson } from "../../support/people.ts";
import { everything } from "../../support/rights/everything.ts";

let teacher: Viewer;
let courseId: string;
let slug: string;
let count = 0;
const FILES = { "prompt.md": "One." };

beforeEach(async () => {
  teacher = await aPerson({ role: "instructor" });
  courseId = (await aCourse({ instructor: [teacher] })).id;
  count += 1;
  slug = `pushed-${count}`;
});

async function aToken(scopes: TokenScope[] = ["read-exercises", "write-exercises"], days = 30, viewer = teacher) {
  const made = await createToken(viewer, { courseId, name: "laptop", scopes, days });
  if (!made.ok) throw new Error(made.message);
  return made.value.secret;
}

type Asking = { token?: string; course?: string; headers?: Record<string, string> };

const headersOf = ({ token, headers = {} }: Asking) => ({
  ...headers,
  ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
});

async function askForList(asking: Asking) {
  const id = asking.course ?? courseId;
  const request = new Request(`http://localhost/api/v1/courses/${id}/exercises`, { headers: headersOf(asking) });
  const response = await list(request, { params: Promise.resolve({ id }) });
  return { status: response.status, ...(await response.json()) };
}

async function push(asking: Asking & { body: unknown; slug?: string }) {
  const id = asking.course ?? courseId;
  const name = asking.slug ?? slug;
  const body = typeof asking.body === "string" ? asking.body : JSON.stringify(asking.body);
  const request = new Request("http://localhost/", { method: "PUT", body, headers: headersOf(asking) });
  const response = await pushOne(request, { params: Promise.resolve({ id, slug: name }) });
  return { status: response.status, ...(await response.json()) };
}

test("a token reads and writes the drafts of its course, in its owner's name", async () => {
  const token = await aToken();
  expect(await push({ token, body: { base: null, files: FILES } })).toEqual({
    ...{ status: 200, revision: 1, contentHash: versionOf(FILES) },
  });
  const state = { slug, draftRevision: 1, contentHash: versionOf(FILES), currentHash: null };
  expect(await askForList({ token })).toEqual({ status: 200, exercises: [state] });
  const request = new Request("http://localhost/", { headers: headersOf({ token }) });
  const response = await readOne(request, { params: Promise.resolve({ id: courseId, slug }) });
  expect(await response.json()).toEqual({ ...state, files: FILES });
  const [entry] = await database().auditEntry.findMany({ where: { courseId, action: "exercises-imported" } });
  expect(entry).toMatchObject({ actorId: teacher.id, subject: slug, after: { from: "the token “laptop”" } });
});

test("the secret is shown once: only its hash is kept, and nothing of it is in the log", async () => {
  const token = await aToken();
  expect(token).toMatch(/^gck_[A-Za-z0-9_-]{43}$/);
  const kept = JSON.stringify([
    await database().apiToken.findMany({ where: { userId: teacher.id } }),
    await database().auditEntry.findMany({ where: { courseId } }),
    await readOwnTokens(teacher, courseId),
  ]);
  expect(kept).toContain("laptop");
  expect(kept).not.toContain(token.slice(4, 20));
  expect(JSON.stringify(await readOwnTokens(teacher, courseId))).not.toMatch(/hash/i);
});

test("without a token, with half of one or with another's, a program is told what to send", async () => {
  const missing = { status: 401, error: "Send an API token of the course, as “Authorization: Bearer gck_…”." };
  expect(await askForList({})).toEqual(missing);
  expect(await askForList({ token: "gck_short" })).toEqual(missing);
  expect(await askForList({ headers: { authorization: `Basic ${await aToken()}` } })).toEqual(missing);
  expect(await askForList({ token: `gck_${"A".repeat(43)}` })).toMatchObject({ status: 401 });
  // As a browser would send it: a session, and no token.
  expect(await askForList({ headers: { cookie: "next-auth.session-token=x" } })).toEqual(missing);
});

test("a token that only reads writes nothing", async () => {
  const token = await aToken(["read-exercises"]);
  expect(await askForList({ token })).toMatchObject({ status: 200 });
  expect(await push({ token, body: { base: null, files: FILES } })).toEqual({
    ...{ status: 403, error: "The token “laptop” may not do this: it lacks write-exercises." },
  });
  expect(await database().exercise.findUnique({ where: { slug } })).toBeNull();
});

test("a token is for one course, even where its owner teaches another", async () => {
  const other = await aCourse({ instructor: [teacher] });
  const token = await aToken();
  expect(await askForList({ token, course: other.id })).toMatchObject({ status: 404 });
  expect(await push({ token, course: other.id, body: { base: null, files: FILES } })).toMatchObject({ status: 404 });
});

test("a token ends on its day, and at once when it is revoked", async () => {
  const token = await aToken();
  const [{ id } = { id: "" }] = (await readOwnTokens(teacher, courseId))!;
  await database().apiToken.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await askForList({ token })).toMatchObject({ status: 401, error: expect.stringContaining("has expired") });
  await database().apiToken.update({ where: { id }, data: { expiresAt: new Date(Date.now() + 60_000) } });
  expect(await askForList({ token })).toMatchObject({ status: 200 });
  expect(await revokeToken(teacher, { courseId, tokenId: id })).toEqual({ ok: true, value: null });
  expect(await askForList({ token })).toMatchObject({ status: 401, error: expect.stringContaining("was revoked") });
  // Once more changes nothing, and is written into the log once.
  expect(await revokeToken(teacher, { courseId, tokenId: id })).toEqual({ ok: true, value: null });
  expect(await database().auditEntry.count({ where: { courseId, action: "token-revoked" } })).toBe(1);
});

test("a token may do what its owner may do now: removed, made a learner, it is nothing; in an archived course it reads", async () => {
  const token = await aToken();
  const mine = { where: { courseId_userId: { courseId, userId: teacher.id } } };
  const body = { base: null, files: FILES };
  await database().enrollment.update({ ...mine, data: { removedAt: new Date() } });
  expect(await askForList({ token })).toMatchObject({ status: 404 });
  expect(await push({ token, body })).toMatchObject({ status: 404 });
  await database().enrollment.update({ ...mine, data: { removedAt: null, role: "assistant" } });
  expect(await askForList({ token })).toMatchObject({ status: 404 });
  await database().enrollment.update({ ...mine, data: { role: "instructor" } });
  expect(await askForList({ token })).toMatchObject({ status: 200 });
  await database().course.update({ where: { id: courseId }, data: { archivedAt: new Date() } });
  expect(await push({ token, body })).toMatchObject({ status: 422, error: expect.stringContaining("archived") });
  expect(await askForList({ token })).toMatchObject({ status: 200 });
});

test("nobody revokes or sees another's tokens, who teaches beside them included", async () => {
  const colleague = await aPerson({ role: "instructor" });
  await database().enrollment.create({ data: { courseId, userId: colleague.id, role: "instructor" } });
  const token = await aToken();
  const [{ id } = { id: "" }] = (await readOwnTokens(teacher, courseId))!;
  expect(await readOwnTokens(colleague, courseId)).toEqual([]);
  expect(await revokeToken(colleague, { courseId, tokenId: id })).toMatchObject({ ok: false });
  expect(await askForList({ token })).toMatchObject({ status: 200 });
});

async function withNewPassword() {
  const [before, after] = ["a violin in the rain", "a cello in the snow"];
  await database().user.update({ where: { id: teacher.id }, data: { passwordHash: await hashPassword(before) } });
  return changePassword(teacher, { currentPassword: before, newPassword: after });
}

test.each<[string, () => Promise<unknown>]>([
  ["signs out everywhere", () => signOutEverywhere(teacher)],
  ["changes the password", withNewPassword],
])("a token ends when its owner %s, and those of others do not", async (_, throwOut) => {
  const colleague = await aPerson({ role: "instructor" });
  await database().enrollment.create({ data: { courseId, userId: colleague.id, role: "instructor" } });
  const [token, others] = [await aToken(), await aToken(["read-exercises"], 30, colleague)];
  expect(await throwOut()).toMatchObject({ ok: true });
  expect(await askForList({ token })).toMatchObject({ status: 401, error: expect.stringContaining("was revoked") });
  expect(await askForList({ token: others })).toMatchObject({ status: 200 });
  const entries = await database().auditEntry.findMany({ where: { courseId, action: "token-revoked" } });
  expect(entries).toMatchObject([{ actorId: teacher.id, subject: "laptop" }]);
});

test("an owner sees and revokes their token in an archived course, and when they have left it", async () => {
  const [first, second] = [await aToken(), await aToken()];
  const [{ id: newer }, { id: older }] = (await readOwnTokens(teacher, courseId)) as [OwnToken, OwnToken];
  await database().course.update({ where: { id: courseId }, data: { archivedAt: new Date() } });
  expect(await revokeToken(teacher, { courseId, tokenId: older })).toEqual({ ok: true, value: null });
  await database().enrollment.deleteMany({ where: { courseId, userId: teacher.id } });
  expect(await readOwnTokens(teacher, courseId)).toHaveLength(2);
  expect(await revokeToken(teacher, { courseId, tokenId: newer })).toEqual({ ok: true, value: null });
  for (const token of [first, second]) expect(await askForList({ token })).toMatchObject({ status: 401 });
  expect(await database().auditEntry.count({ where: { courseId, action: "token-revoked" } })).toBe(2);
});

test("its last use is noted", async () => {
  const token = await aToken();
  expect(await readOwnTokens(teacher, courseId)).toMatchObject([{ lastUsedAt: null }]);
  await askForList({ token });
  expect(await readOwnTokens(teacher, courseId)).toMatchObject([{ lastUsedAt: expect.any(Date) }]);
});

test("a person has twenty tokens in a course at most", async () => {
  for (let made = 0; made < 20; made += 1) await aToken();
  const more = await createToken(teacher, { courseId, name: "one more", scopes: ["read-exercises"], days: 1 });
  expect(more).toMatchObject({ ok: false, message: expect.stringContaining("You have 20 tokens here.") });
});

test("a token that asks too often is told when to ask again", async () => {
  const token = await aToken(["read-exercises"]);
  await askForList({ token });
  const [{ id } = { id: "" }] = (await readOwnTokens(teacher, courseId))!;
  const { count: counted } = await database().rateLimit.updateMany({
    where: { key: `api-token:${id}` },
    data: { points: 300 },
  });
  expect(counted).toBe(1);
  expect(await askForList({ token })).toMatchObject({ status: 429, error: expect.stringMatching(/Try again in \d+ /) });
});

test.each([
  ["no name", { name: " " }, "name"],
  ["a name that cannot be stored", { name: "a\0b" }, "name"],
  ["a scope that there is not", { scopes: "publish" }, "scopes"],
  ["more than a year", { days: "366" }, "days"],
  ["no time at all", { days: "0" }, "days"],
  ["half a day", { days: "0.5" }, "days"],
  ["no number of days", { days: "soon" }, "days"],
])("a new token with %s is refused at its field", (_, wrong, field) => {
  const right = { courseId: "x", name: "laptop", scopes: "read-exercises write-exercises", days: "365" };
  expect(NewToken.parse(right)).toMatchObject({ scopes: ["read-exercises", "write-exercises"], days: 365 });
  expect(NewToken.safeParse({ ...right, ...wrong }).error?.issues[0]?.path).toEqual([field]);
});

const LARGE = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`mistakes/m${i}.ts`, "x".repeat(250_000)]));

const BODIES: [what: string, body: unknown, status: number, says: RegExp][] = [
  ["is no JSON", "{", 400, /The body is not JSON/],
  ["has no files", { base: null, files: {} }, 400, /files: an exercise has a file at least/],
  ["has no base", { files: FILES }, 400, /^base: /],
  ["has a base that is none", { base: "x", files: FILES }, 400, /base: a content hash is 64 hexadecimal digits/],
  ["leads out", { base: null, files: { "../x.ts": "x" } }, 400, /“\.\.\/x\.ts” is in no folder that an exercise has/],
  ["holds a NUL", { base: null, files: { "prompt.md": "a\0b" } }, 400, /“prompt\.md” holds a NUL/],
  ["holds half a character", '{"base":null,"files":{"prompt.md":"\\ud800"}}', 400, /“prompt\.md” is not UTF-8 text/],
  ["has a large file", { base: null, files: { "prompt.md": "x".repeat(262_145) } }, 400, /has 262145 bytes/],
  [
    "has too much in all",
    { base: null, files: LARGE },
    400,
    /all files of the exercise together have 2,250,000 bytes; 2,097,152/,
  ],
  ["has two names that are one", { base: null, files: { "a.ts": "", "A.ts": "" } }, 400, /upper and lower case/],
  ["is enormous", { base: null, files: { "prompt.md": "x".repeat(21_000_000) } }, 413, /At most 20 MB/],
];

test.each(BODIES)("a push that %s is refused in a sentence, and nothing is stored", async (_, body, status, says) => {
  const token = await aToken();
  await askForList({ token });
  const before = await everything();
  expect(await push({ token, body })).toEqual({ status, error: expect.stringMatching(says) });
  expect(await everything()).toEqual(before);
});

test("a push of 201 files is refused", async () => {
  const files = Object.fromEntries(Array.from({ length: 201 }, (_, number) => [`mistakes/m${number}.ts`, "x"]));
  const answer = await push({ token: await aToken(), body: { base: null, files } });
  expect(answer).toMatchObject({ status: 400, error: expect.stringContaining("is file number 201") });
});

test("a push from an older content is answered with the files that differ", async () => {
  const token = await aToken();
  await push({ token, body: { base: null, files: FILES } });
  expect(await push({ token, body: { base: null, files: { "prompt.md": "Two." } } })).toEqual({
    ...{ status: 409, error: `“${slug}” has changed on the server since it was last pulled.` },
    ...{ contentHash: versionOf(FILES), differing: ["prompt.md"] },
  });
});
