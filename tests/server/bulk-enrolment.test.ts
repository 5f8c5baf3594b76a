import { Client } from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { handOutResetLink, signUp } from "#server/accounts/write.ts";
import { acceptInvitation, readInvitation } from "#server/courses/accept-invitation.ts";
import { applyPeople, previewPeople } from "#server/courses/bulk.ts";
import { changePerson } from "#server/courses/change-person.ts";
import {
  inviteToCourse,
  renewAllInvitations,
  renewInvitation,
  withdrawInvitation,
} from "#server/courses/invitations.ts";
import { joinCourse } from "#server/courses/join.ts";
import { readPeople } from "#server/courses/people.ts";
import { readCourse } from "#server/courses/read.ts";
import { PeopleQuery, PeopleText } from "#server/courses/schema.ts";
import { archiveCourse } from "#server/courses/settings.ts";
import { database } from "#server/database.ts";
import { environment } from "#server/env.ts";
import { aCourse, aPerson } from "../support/people.ts";

const password = "lantern orbit mossy quartz";
let instructor: Viewer;
let courseId: string;
let joinCode: string;

beforeEach(async () => {
  instructor = await aPerson({ role: "instructor", name: "Ivy" });
  ({ id: courseId, joinCode } = await aCourse({ instructor: [instructor] }));
});
afterEach(() => {
  environment().SIGN_UP = "open";
  vi.restoreAllMocks();
});

let strangers = 0;
const aStranger = () => `stranger-${100 + ++strangers}@example.org`;

async function apply(text: string, viewer = instructor) {
  const result = await applyPeople(viewer, { courseId, text });
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
const kindsOf = ({ lines }: { lines: { kind: string }[] }) => lines.map(({ kind }) => kind);
const tokenIn = (url: string) => new URL(url).searchParams.get("invitation")!;
const roleOf = async (viewer: Viewer) => (await readCourse(viewer, courseId))?.role ?? null;
const counts = async () => ({
  enrollments: await database().enrollment.count({ where: { courseId } }),
  invitations: await database().invitation.count({ where: { courseId } }),
  entries: await database().auditEntry.count({ where: { courseId } }),
});

test("a preview changes nothing, the application does what it said, and once more does nothing", async () => {
  const [known, member, stranger] = [await aPerson({ name: "Known" }), await aPerson({ name: "Member" }), aStranger()];
  await joinCourse(member, { joinCode }, "192.0.2.1");
  const text = `E-Mail;Section;Role\n${known.email};Tuesday;\nnobody;;\n${member.email};Tuesday;Tutor\n${stranger};Friday;\n`;
  const before = await counts();
  const preview = await previewPeople(instructor, { courseId, text });
  expect(preview).toMatchObject({ ok: true, value: { newSections: ["Tuesday", "Friday"] } });
  expect(await counts()).toEqual(before);

  const done = await apply(text);
  expect(done.lines).toEqual(preview.ok && preview.value.lines);
  expect(kindsOf(done)).toEqual(["enrol", "bad", "change", "invite"]);
  expect(done.lines[1]).toMatchObject({ line: 3, words: expect.stringContaining("not an e-mail address") });
  expect(done.links).toMatchObject([{ email: stranger, section: "Friday", role: "learner" }]);
  expect([await roleOf(known), await roleOf(member)]).toEqual(["learner", "assistant"]);
  expect(await readPeople(instructor, courseId, PeopleQuery.parse({}))).toMatchObject({
    sections: [
      { name: "Friday", people: 0 },
      { name: "Tuesday", people: 2 },
    ],
    invited: { shown: [{ email: stranger, role: "learner", section: "Friday" }] },
  });

  const after = await counts();
  const again = await apply(text);
  expect(kindsOf(again)).toEqual(["nothing", "bad", "nothing", "nothing"]);
  expect(again.links).toEqual([]);
  expect(await counts()).toEqual(after);
});

test("each line that was done is in the log, those that did nothing are not", async () => {
  const [known, stranger] = [await aPerson({ name: "Known" }), aStranger()];
  await apply(`email,section\n${known.email},Tuesday\n${stranger},\n${instructor.email},\n`);
  const entries = await database().auditEntry.findMany({ where: { courseId }, orderBy: { id: "asc" } });
  expect(entries.map(({ actorId, action, subject }) => [actorId, action, subject])).toEqual([
    [instructor.id, "section-created", "Tuesday"],
    [instructor.id, "person-enrolled", "Known"],
    [instructor.id, "person-invited", stranger],
  ]);
});

test("what changed between preview and application is reckoned anew", async () => {
  const person = await aPerson({ name: "Quick" });
  const text = `${person.email}\n`;
  const preview = await previewPeople(instructor, { courseId, text });
  expect(preview.ok && kindsOf(preview.value)).toEqual(["enrol"]);
  await joinCourse(person, { joinCode }, "192.0.2.1");
  expect(kindsOf(await apply(text))).toEqual(["nothing"]);
});

test("only an instructor of this course, or an admin, enrols a list; an assistant does not even preview it", async () => {
  const people = { assistant: await aPerson(), learner: await aPerson(), observer: await aPerson() };
  for (const [role, { id: userId }] of Object.entries(people))
    await database().enrollment.create({ data: { courseId, userId, role } });
  const input = { courseId, text: aStranger(), email: "x@example.org" };
  for (const viewer of [...Object.values(people), await aPerson({ role: "instructor" })])
    for (const enrol of [
      previewPeople,
      applyPeople,
      inviteToCourse,
      renewInvitation,
      renewAllInvitations,
      withdrawInvitation,
    ])
      expect(await enrol(viewer, input)).toEqual({ ok: false, message: "There is no such course of yours." });
  expect(await applyPeople(await aPerson({ role: "admin" }), input)).toMatchObject({ ok: true });
});

test("no instructor is made less by a list, and an archived course takes none", async () => {
  const other = await aPerson({ name: "Ian" });
  await database().enrollment.create({ data: { courseId, userId: other.id, role: "instructor" } });
  const text = `email,role\n${other.email},learner\n${instructor.email},observer`;
  expect(kindsOf(await apply(text))).toEqual(["bad", "bad"]);
  expect([await roleOf(other), await roleOf(instructor)]).toEqual(["instructor", "instructor"]);
  await archiveCourse(instructor, { courseId });
  for (const enrol of [previewPeople, applyPeople])
    expect(await enrol(instructor, { courseId, text })).toEqual({
      ok: false,
      message: expect.stringContaining("is archived"),
    });
});

test("who was removed is enrolled again by a list, and removal ends an invitation that is still open", async () => {
  const person = await aPerson();
  await apply(person.email);
  const place = { role: "learner" as const, sectionId: null };
  const link = await database().invitation.create({
    data: { tokenHash: `${person.id} open`, email: person.email, courseId, expiresAt: new Date(Date.now() + 60_000) },
  });
  await changePerson(instructor, { courseId, userId: person.id, seen: place, wanted: null });
  expect(await roleOf(person)).toBeNull();
  expect(await database().invitation.findUnique({ where: { tokenHash: link.tokenHash } })).toBeNull();
  expect(kindsOf(await apply(person.email))).toEqual(["enrol-again"]);
  expect(await roleOf(person)).toBe("learner");
});

test("10,000 lines are a handful of statements, and more are refused by their number", async () => {
  const known = await Promise.all(Array.from({ length: 50 }, () => aPerson()));
  const lines = Array.from({ length: 9_950 }, (_, i) => `many-${i}@example.org;Group ${i % 20}`);
  const text = `\uFEFFemail;section\r\n${[...known.map(({ email }) => `${email};Group 1`), ...lines].join("\r\n")}\r\n`;
  expect(PeopleText.safeParse({ courseId, text }).success).toBe(true);
  const query = vi.spyOn(Client.prototype, "query");
  const done = await apply(text);
  expect(query.mock.calls.length).toBeGreaterThan(8);
  expect(query.mock.calls.length).toBeLessThan(40);
  expect(done.links).toHaveLength(9_950);
  expect(await counts()).toEqual({ enrollments: 51, invitations: 9_950, entries: 10_020 });
  expect(await previewPeople(instructor, { courseId, text: `${text}one-more@example.org;` })).toMatchObject({
    ok: false,
    message: expect.stringContaining("10,001 lines"),
  });
});

test("a column that is no section is refused before it makes thousands", async () => {
  const lines = Array.from({ length: 300 }, (_, i) => `wrong-${i}@example.org,Person ${i}`);
  expect(await applyPeople(instructor, { courseId, text: `email,group\n${lines.join("\n")}` })).toMatchObject({
    ok: false,
    message: expect.stringContaining("300 sections"),
  });
  expect(await counts()).toEqual({ enrollments: 1, invitations: 0, entries: 0 });
});

test("signing up with the link of an invitation enrols in its role and section; with the address alone it does not", async () => {
  const [invited, pretender] = [aStranger(), aStranger()];
  const { links } = await apply(`email,section,role\n${invited},Tuesday,assistant\n${pretender},Tuesday,assistant`);
  await signUp({ name: "Vera", email: invited, password, invitation: tokenIn(links[0]!.url) }, "192.0.2.1");
  await signUp({ name: "Pretender", email: pretender, password }, "192.0.2.1");
  const enrolled = await readPeople(instructor, courseId, PeopleQuery.parse({ role: "assistant" }));
  expect(enrolled?.enrolled.shown).toMatchObject([{ name: "Vera", section: "Tuesday" }]);
  expect(enrolled?.invited.shown).toMatchObject([{ email: pretender }]);
  const entry = await database().auditEntry.findFirstOrThrow({ where: { courseId, subject: "Vera" } });
  expect(entry).toMatchObject({ action: "person-enrolled", after: { role: "assistant", section: "Tuesday" } });

  // Who made an account with a foreign address cannot use the link of another address either.
  expect(
    await signUp({ name: "X", email: aStranger(), password, invitation: tokenIn(links[1]!.url) }, "192.0.2.1"),
  ).toMatchObject({ ok: false });
});

test("whoever has an account accepts an invitation with it, once and at its address only", async () => {
  const late = await aPerson({ name: "Late" });
  const email = late.email;
  await database().user.update({ where: { id: late.id }, data: { email: `was-${email}` } });
  const { links } = await apply(`email,role\n${email},observer`);
  await database().user.update({ where: { id: late.id }, data: { email } });
  const token = tokenIn(links[0]!.url);

  const other = await aPerson();
  for (const answer of [readInvitation(other, token), acceptInvitation(other, { token }, "192.0.2.1")])
    expect(await answer).toEqual({ ok: false, message: expect.stringContaining("another e-mail address") });
  expect(await readInvitation(late, token)).toEqual({ ok: true, value: { title: "A course", role: "observer" } });
  const answers = await Promise.all([1, 2].map(() => acceptInvitation(late, { token }, "192.0.2.1")));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await roleOf(late)).toBe("observer");
  expect(await readInvitation(late, token)).toMatchObject({
    ok: false,
    message: expect.stringContaining("has been used"),
  });
});

test("an invitation for anybody takes no role from an instructor, and none opens an archived course", async () => {
  const link = async () => {
    const made = await inviteToCourse(instructor, { courseId });
    return made.ok ? tokenIn(made.value.url) : "";
  };
  const [own, late, unused] = [await link(), await link(), await link()];
  expect(await acceptInvitation(instructor, { token: own }, "192.0.2.1")).toMatchObject({ ok: true });
  expect(await roleOf(instructor)).toBe("instructor");
  await archiveCourse(instructor, { courseId });
  const person = await aPerson();
  expect(await acceptInvitation(person, { token: late }, "192.0.2.1")).toEqual({
    ok: false,
    message: expect.stringContaining("is over"),
  });
  expect(await signUp({ name: "Y", email: aStranger(), password, invitation: unused }, "192.0.2.1")).toMatchObject({
    ok: false,
  });
  expect(await roleOf(person)).toBeNull();
});

test("a lost link is made anew and the lost one opens nothing; a withdrawn one does not either", async () => {
  const email = aStranger();
  const { links } = await apply(email);
  const renewed = await renewInvitation(instructor, { courseId, email });
  const sign = (url: string) => signUp({ name: "Z", email, password, invitation: tokenIn(url) }, "192.0.2.1");
  expect(await sign(links[0]!.url)).toMatchObject({ ok: false });
  expect(await withdrawInvitation(instructor, { courseId, email })).toMatchObject({ ok: true });
  expect(await withdrawInvitation(instructor, { courseId, email })).toMatchObject({ ok: false });
  expect(await sign(renewed.ok ? renewed.value.url : "")).toMatchObject({ ok: false });
});

test("all links are made anew at once, each with its role and section, and those before open nothing", async () => {
  const [one, two] = [aStranger(), aStranger()];
  const { links } = await apply(`email,section,role\n${one},Tuesday,assistant\n${two},,`);
  const renewed = await renewAllInvitations(instructor, { courseId });
  expect(renewed.ok && renewed.value.toSorted((a, b) => a.email.localeCompare(b.email))).toMatchObject([
    { email: one, section: "Tuesday", role: "assistant" },
    { email: two, section: null, role: "learner" },
  ]);
  const sign = (token: string) =>
    signUp({ name: "Z", email: one, password, invitation: token }, "192.0.2.1").then(({ ok }) => ok);
  expect(await sign(tokenIn(links[0]!.url))).toBe(false);
  expect(await sign(tokenIn((renewed.ok && renewed.value.find(({ email }) => email === one)?.url) || ""))).toBe(true);
  await withdrawInvitation(instructor, { courseId, email: two });
  expect(await renewAllInvitations(instructor, { courseId })).toMatchObject({ ok: false });
});

test("where sign-up is closed, a stranger is a bad line and no invitation is made", async () => {
  environment().SIGN_UP = "closed";
  const done = await apply(`${aStranger()}\n${(await aPerson()).email}`);
  expect(kindsOf(done)).toEqual(["bad", "enrol"]);
  expect(done.links).toEqual([]);
});

test("putting somebody's account into a course gives its instructor no key to it, their own joining does", async () => {
  const person = await aPerson();
  await apply(person.email);
  expect(await handOutResetLink(instructor, { userId: person.id })).toMatchObject({ ok: false });
  await joinCourse(person, { joinCode }, "192.0.2.1");
  expect(await handOutResetLink(instructor, { userId: person.id })).toMatchObject({ ok: true });
});
