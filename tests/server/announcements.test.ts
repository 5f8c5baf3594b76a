import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { readAnnouncements } from "#server/announcements/read.ts";
import { NewAnnouncement } from "#server/announcements/schema.ts";
import { announce } from "#server/announcements/write.ts";
import { database } from "#server/database.ts";
import { readNotifications } from "#server/notifications/read.ts";
import { markAllRead, markReadAt, openNotification } from "#server/notifications/write.ts";
import { aCourse, aPerson } from "../support/people.ts";

let [instructor, assistant, learner, observer, removed, stranger]: Viewer[] = [];
let courseId: string;

beforeEach(async () => {
  const people = await Promise.all(Array.from({ length: 6 }, () => aPerson()));
  [instructor, assistant, learner, observer, removed, stranger] = people;
  const learners = [learner!, removed!];
  courseId = (
    await aCourse({ instructor: [instructor!], assistant: [assistant!], learner: learners, observer: [observer!] })
  ).id;
  const where = { courseId, userId: removed!.id };
  await database().enrollment.updateMany({ where, data: { removedAt: new Date() } });
});

const exam = () => ({ courseId, title: "The exam moved", text: "It is on Friday.\nBring a pen." });
const toldOf = async (viewer?: Viewer) => (await readNotifications(viewer!, 1)).lines.map(({ title }) => title);

test("an announcement reaches everybody who is in the course but its author, and stands in the log", async () => {
  expect(await announce(instructor!, exam())).toMatchObject({ ok: true });
  for (const viewer of [assistant, learner, observer]) expect(await toldOf(viewer)).toEqual(["The exam moved"]);
  for (const viewer of [instructor, removed, stranger]) expect(await toldOf(viewer)).toEqual([]);
  expect(await database().auditEntry.findMany({ where: { courseId } })).toMatchObject([
    { action: "announced", subject: "The exam moved", actorId: instructor!.id },
  ]);
});

test("those who do not announce are refused, and nothing is left of it", async () => {
  const elsewhere = await aPerson({ role: "instructor" });
  await aCourse({ instructor: [elsewhere] });
  for (const viewer of [assistant, learner, observer, removed, stranger, elsewhere])
    expect(await announce(viewer!, exam())).toEqual(
      await announce(viewer!, { ...exam(), courseId: crypto.randomUUID() }),
    );
  expect(await database().announcement.count({ where: { courseId } })).toBe(0);
  expect(await announce(await aPerson({ role: "admin" }), exam())).toMatchObject({ ok: true });
});

test("an archived course says why nothing more is announced, and shows what was", async () => {
  await announce(instructor!, exam());
  await database().course.update({ where: { id: courseId }, data: { archivedAt: new Date() } });
  expect(await announce(instructor!, exam())).toMatchObject({ message: expect.stringContaining("archived") });
  expect(await readAnnouncements(learner!, courseId)).toMatchObject({
    ...{ isArchived: true, mayAnnounce: false },
    lines: [{ title: "The exam moved", text: "It is on Friday.\nBring a pen." }],
  });
});

test("announcements are for members, newest first, and new until they were seen", async () => {
  await announce(instructor!, exam());
  await announce(instructor!, { ...exam(), title: "Another" });
  const read = async (viewer?: Viewer) =>
    (await readAnnouncements(viewer!, courseId))?.lines.map(({ title, isNew }) => [title, isNew]);
  expect(await read(learner)).toEqual([
    ["Another", true],
    ["The exam moved", true],
  ]);
  await markReadAt(learner!, `/courses/${courseId}/announcements`);
  expect((await read(learner))?.map(([, isNew]) => isNew)).toEqual([false, false]);
  expect((await read(assistant))?.map(([, isNew]) => isNew)).toEqual([true, true]);
  expect([await read(removed), await read(stranger)]).toEqual([undefined, undefined]);
});

test("what a former member announced stays without the name", async () => {
  await announce(instructor!, exam());
  await database().user.delete({ where: { id: instructor!.id } });
  expect(await readAnnouncements(learner!, courseId)).toMatchObject({ lines: [{ authorName: null }] });
});

test("opening a notification reads it and says where it leads; another's is not there", async () => {
  await announce(instructor!, exam());
  const [line] = (await readNotifications(learner!, 1)).lines;
  expect(await openNotification(assistant!, line!.id)).toBeNull();
  expect((await readNotifications(learner!, 1)).lines[0]?.isRead).toBe(false);
  expect(await openNotification(learner!, line!.id)).toMatch(/announcements\?at=([\w-]+)#announcement-\1$/);
  expect((await readNotifications(learner!, 1)).lines[0]?.isRead).toBe(true);
});

test("marking all as read is about the viewer's own", async () => {
  await announce(instructor!, exam());
  await markAllRead(learner!);
  const isRead = async (viewer?: Viewer) => (await readNotifications(viewer!, 1)).lines.map((line) => line.isRead);
  expect([await isRead(learner), await isRead(assistant)]).toEqual([[true], [false]]);
});

test("notifications come in pages, the newest first", async () => {
  const one = { userId: learner!.id, kind: "score", href: "/progress" };
  await database().notification.createMany({
    data: Array.from({ length: 31 }, (_, i) => ({ ...one, title: `No. ${i}`, createdAt: new Date(i * 1000) })),
  });
  const [first, second] = [await readNotifications(learner!, 1), await readNotifications(learner!, 2)];
  expect([first.lines[0]?.title, first.lines.length, first.pages]).toEqual(["No. 30", 30, 2]);
  expect(second.lines.map(({ title }) => title)).toEqual(["No. 0"]);
});

test.each([
  ["no title", { title: " " }],
  ["a title of two lines", { title: "a\nb" }],
  ["a long title", { title: "a".repeat(121) }],
  ["no text", { text: "\n" }],
  ["a long text", { text: "a".repeat(8001) }],
])("an announcement with %s is refused at its field", (_, change) => {
  const parsed = NewAnnouncement.safeParse({ ...exam(), ...change });
  expect(parsed.error?.issues[0]?.path).toEqual(Object.keys(change));
});

test("a link to an announcement opens the page of the list that has it, however old it is", async () => {
  const one = { courseId, title: "Old", text: "news" };
  await database().announcement.createMany({
    // Three moments for all of them: equals are told apart by their ids.
    data: Array.from({ length: 120 }, (_, i) => ({ ...one, createdAt: new Date(1000 * (i % 3)) })),
  });
  const seen = new Set<string>();
  for (const page of [1, 2, 3]) {
    const { lines } = (await readAnnouncements(learner!, courseId, page))!;
    for (const { id } of [lines[0]!, lines[25 % lines.length]!, lines.at(-1)!]) {
      seen.add(id);
      const found = await readAnnouncements(learner!, courseId, { at: id });
      expect([found?.page, found?.lines.some((line) => line.id === id)]).toEqual([page, true]);
    }
  }
  expect(seen.size).toBe(9);
  for (const at of ["x", crypto.randomUUID()])
    expect((await readAnnouncements(learner!, courseId, { at }))?.page).toBe(1);
});
