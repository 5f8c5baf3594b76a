import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { createAccount, createInvitation, createResetLink } from "#server/accounts/admin.ts";
import { checkCredentials } from "#server/accounts/credentials.ts";
import { passwordProblem } from "#server/accounts/password.ts";
import { SignUp } from "#server/accounts/schema.ts";
import { changePassword, handOutResetLink, resetPassword, signOutEverywhere, signUp } from "#server/accounts/write.ts";
import { database } from "#server/database.ts";
import { environment } from "#server/env.ts";
import { viewerOfToken } from "#server/session-token.ts";
import { aCourse, aPerson } from "../support/people.ts";

const GOOD = "lantern orbit mossy quartz";
const ADDRESS = "192.0.2.1";
const tokenIn = (url: string, name = "token") => new URL(url).searchParams.get(name)!;

let number = 0;
let viewer: Viewer & { password: string };

beforeEach(async () => {
  const email = `person-${++number}@example.org`;
  const { id, password } = await createAccount({ email, name: "Some Body", role: "learner" });
  viewer = { id, email, name: "Some Body", role: "learner", password };
});

const credentials = (password: string) => ({ email: viewer.email, password, address: ADDRESS });

test.each([
  ["short", "at least 10"],
  ["password123", "first that are tried"],
  ["qwertyuiop", "first that are tried"],
  ["1234567890", "first that are tried"],
  ["aaaaaaaaaaaaaa", "first that are tried"],
  ["AdaLovelace", "first that are tried"],
  ["x".repeat(201), "at most 200"],
])("the password %j is refused: %s", (password, reason) => {
  expect(passwordProblem(password, ["Ada Lovelace", "ada.lovelace@example.org"])).toContain(reason);
});

test("a long phrase of unrelated words is a good password", () => {
  expect(passwordProblem(GOOD, ["Ada Lovelace", "ada@example.org"])).toBeNull();
});

test("a password opens its account and no other does", async () => {
  expect(await checkCredentials(credentials(viewer.password))).toMatchObject({
    status: "signed-in",
    userId: viewer.id,
  });
  expect(await checkCredentials(credentials("not it"))).toEqual({ status: "wrong" });
  expect(await checkCredentials({ ...credentials("any"), email: "nobody@example.org" })).toEqual({ status: "wrong" });
});

test("passwords are stored as argon2id", async () => {
  const { passwordHash } = await database().user.findUniqueOrThrow({ where: { id: viewer.id } });
  expect(passwordHash).toMatch(/^\$argon2id\$/);
});

test("an account is closed for a while after ten failures, even to its password, and other accounts are not", async () => {
  for (let i = 0; i < 10; i++) await checkCredentials(credentials("not it"));
  expect(await checkCredentials(credentials(viewer.password))).toMatchObject({ status: "too-many" });
  const { email, password } = {
    email: "other@example.org",
    ...(await createAccount({ email: "other@example.org", name: "O", role: "learner" })),
  };
  expect(await checkCredentials({ email, password, address: ADDRESS })).toMatchObject({ status: "signed-in" });
});

test("failures below the bound are forgotten once the right password comes", async () => {
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 5; i++) await checkCredentials(credentials("not it"));
    expect(await checkCredentials(credentials(viewer.password))).toMatchObject({ status: "signed-in" });
  }
});

test("signing up opens an account, once", async () => {
  const input = SignUp.parse({ name: " Grace ", email: " Grace@Example.org ", password: GOOD });
  expect(await signUp(input, ADDRESS)).toEqual({ ok: true, value: { email: "grace@example.org" } });
  expect(await signUp(input, ADDRESS)).toMatchObject({ ok: false, fields: { email: [expect.any(String)] } });
  expect(await checkCredentials({ email: "grace@example.org", password: GOOD, address: ADDRESS })).toMatchObject({
    status: "signed-in",
  });
});

test("an invitation opens one account, for its address only, and enrols it in its course", async () => {
  const course = await aCourse();
  const invitation = await createInvitation({ email: "invited@example.org", courseId: course.id });
  const token = tokenIn(invitation.url, "invitation");
  const input = { name: "I", email: "invited@example.org", password: GOOD, invitation: token };
  expect(await signUp({ ...input, email: "thief@example.org" }, ADDRESS)).toMatchObject({ ok: false });
  expect(await signUp(input, ADDRESS)).toMatchObject({ ok: true });
  expect(await signUp({ ...input, email: "second@example.org" }, ADDRESS)).toMatchObject({ ok: false });
  expect(
    await database().enrollment.count({ where: { courseId: course.id, user: { email: "invited@example.org" } } }),
  ).toBe(1);
});

test("an invitation is not used up by an address that has an account", async () => {
  const token = tokenIn((await createInvitation({})).url, "invitation");
  const input = { name: "I", password: GOOD, invitation: token };
  expect(await signUp({ ...input, email: viewer.email }, ADDRESS)).toMatchObject({ ok: false });
  expect(await signUp({ ...input, email: "fresh@example.org" }, ADDRESS)).toMatchObject({ ok: true });
});

test("sign-up is refused where the operator has closed it, and without an invitation where it needs one", async () => {
  const input = { name: "N", email: "new@example.org", password: GOOD };
  const settings = environment();
  const before = settings.SIGN_UP;
  settings.SIGN_UP = "closed";
  expect(await signUp(input, ADDRESS)).toMatchObject({ ok: false, message: expect.stringContaining("closed") });
  settings.SIGN_UP = "invitation";
  expect(await signUp(input, ADDRESS)).toMatchObject({ ok: false, message: expect.stringContaining("invitation") });
  settings.SIGN_UP = before;
});

test("signing out everywhere ends every session", async () => {
  const token = { userId: viewer.id, sessionVersion: 1 };
  expect(await viewerOfToken(token)).toMatchObject({ id: viewer.id });
  await signOutEverywhere(viewer);
  expect(await viewerOfToken(token)).toBeNull();
  expect(await viewerOfToken({ ...token, sessionVersion: 2 })).toMatchObject({ id: viewer.id });
});

test("changing the password needs the present one and ends every session", async () => {
  expect(await changePassword(viewer, { currentPassword: "not it", newPassword: GOOD })).toMatchObject({
    ok: false,
    fields: { currentPassword: [expect.any(String)] },
  });
  expect(await changePassword(viewer, { currentPassword: viewer.password, newPassword: "password123" })).toMatchObject({
    ok: false,
    fields: { newPassword: [expect.any(String)] },
  });
  expect(await changePassword(viewer, { currentPassword: viewer.password, newPassword: GOOD })).toMatchObject({
    ok: true,
  });
  expect(await viewerOfToken({ userId: viewer.id, sessionVersion: 1 })).toBeNull();
  expect(await checkCredentials(credentials(viewer.password))).toEqual({ status: "wrong" });
  expect(await checkCredentials(credentials(GOOD))).toMatchObject({ status: "signed-in" });
});

test("a reset link sets a password once, and no other link of the account works after it", async () => {
  const [first, second] = [await createResetLink(viewer.email), await createResetLink(viewer.email)];
  const use = (url: string) => resetPassword({ token: tokenIn(url), newPassword: GOOD }, ADDRESS);
  expect((await Promise.all([use(first.url), use(first.url)])).filter(({ ok }) => ok)).toHaveLength(1);
  expect(await use(second.url)).toMatchObject({ ok: false });
  expect(await checkCredentials(credentials(GOOD))).toMatchObject({ status: "signed-in" });
});

test("a reset link dies with the password it was made under, and with signing out everywhere", async () => {
  const first = await createResetLink(viewer.email);
  await changePassword(viewer, { currentPassword: viewer.password, newPassword: GOOD });
  expect(await resetPassword({ token: tokenIn(first.url), newPassword: GOOD }, ADDRESS)).toMatchObject({ ok: false });
  const second = await createResetLink(viewer.email);
  await signOutEverywhere(viewer);
  expect(await resetPassword({ token: tokenIn(second.url), newPassword: GOOD }, ADDRESS)).toMatchObject({ ok: false });
});

test("guessing many passwords at once tries no more than ten of them", async () => {
  const answers = await Promise.all(Array.from({ length: 30 }, () => checkCredentials(credentials("not it"))));
  expect(answers.filter(({ status }) => status === "wrong")).toHaveLength(10);
});

test("a reset link that has expired, or was never made, sets nothing", async () => {
  const { url } = await createResetLink(viewer.email);
  await database().passwordResetLink.updateMany({ where: { userId: viewer.id }, data: { expiresAt: new Date(0) } });
  for (const token of [tokenIn(url), "made up"])
    expect(await resetPassword({ token, newPassword: GOOD }, ADDRESS)).toMatchObject({ ok: false });
});

test("an instructor hands a reset link to a learner of their course and to nobody else", async () => {
  const [instructor, stranger] = [await aPerson({ role: "instructor" }), await aPerson()];
  const teaching = await aPerson();
  await aCourse({ instructor: [instructor], learner: [viewer, teaching] });
  await aCourse({ instructor: [teaching] });
  expect(await handOutResetLink(instructor, { userId: viewer.id })).toMatchObject({ ok: true });
  for (const userId of [stranger.id, teaching.id, instructor.id])
    expect(await handOutResetLink(instructor, { userId })).toMatchObject({ ok: false });
  expect(await handOutResetLink(viewer, { userId: teaching.id })).toMatchObject({ ok: false });
});
