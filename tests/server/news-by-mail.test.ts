import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { database, pool } from "#server/database.ts";
import { environment } from "#server/env.ts";
import { mailNews } from "#server/notifications/mail.ts";
import { readMailPreference, setMailPreference } from "#server/notifications/preference.ts";
import { markAllRead, notify } from "#server/notifications/write.ts";
import { aMailServer, unfolded } from "../support/mail-server.ts";
import { aCourse, aPerson } from "../support/people.ts";

const { letters, manners, url } = aMailServer();
let [ada, bob]: Viewer[] = [];
let courseId: string;

beforeEach(async () => {
  await database().notification.deleteMany();
  environment().SMTP_URL = url();
  [ada, bob] = [await aPerson({ name: "Ada" }), await aPerson({ name: "Bob" })];
  courseId = (await aCourse()).id;
});

const tell = (people: (Viewer | undefined)[], title = "Something happened") => {
  const ids = people.map((person) => person!.id);
  return notify(database(), ids, { courseId, kind: "announcement", title, text: "a secret", href: "/courses" });
};

/** Everything that was told or mailed so far happened so much earlier. */
const letPass = (minutes: number) =>
  pool().query(
    `update "Notification" set "createdAt" = "createdAt" - $1 * interval '1 minute',
       "mailedAt" = "mailedAt" - $1 * interval '1 minute'`,
    [minutes],
  );

const mailed = () => database().notification.count({ where: { mailedAt: { not: null } } });

test("what came together arrives as one mail with titles and links, and nothing of what was said", async () => {
  await tell([ada], "The first");
  await tell([ada], "The second");
  await letPass(3);
  expect(await mailNews()).toBe(1);
  const letter = unfolded(letters[0]!);
  const rows = await database().notification.findMany();
  expect(letter).toContain(`To: ${ada!.email}`);
  expect(letter).toContain("Subject: 2 things are new in Gradcheck");
  for (const { title, id } of rows) {
    expect(letter).toContain(`A course: ${title}`);
    expect(letter).toContain(`http://127.0.0.1:3000/notifications/${id}`);
  }
  expect(letter).not.toContain("a secret");
  expect([letters.length, await mailed()]).toEqual([1, 2]);
});

test("nothing is sent twice", async () => {
  await tell([ada, bob]);
  await letPass(3);
  expect(await mailNews()).toBe(2);
  await letPass(10);
  expect([await mailNews(), letters.length]).toEqual([0, 2]);
});

test("the first waits two minutes for others, and after a mail there is none for five", async () => {
  await tell([ada]);
  expect(await mailNews()).toBe(0);
  await letPass(3);
  expect(await mailNews()).toBe(1);
  await tell([ada]);
  await letPass(3);
  expect(await mailNews()).toBe(0);
  await letPass(3);
  expect(await mailNews()).toBe(1);
});

test("a mail server that is away loses nothing, and one that refuses a mail for now is asked again", async () => {
  await tell([ada]);
  await letPass(3);
  environment().SMTP_URL = "smtp://127.0.0.1:1";
  expect(await mailNews()).toBe(0);
  environment().SMTP_URL = url();
  manners.letter = () => "451 later";
  expect(await mailNews()).toBe(0);
  expect(await mailed()).toBe(0);
  manners.letter = () => "250 kept";
  expect([await mailNews(), await mailed()]).toEqual([1, 1]);
});

test("a mail that is sent again carries the name it had before", async () => {
  await tell([ada]);
  await letPass(3);
  await mailNews();
  // As if the worker had been killed before it could mark it.
  await database().notification.updateMany({ data: { toMail: true, mailedAt: null } });
  await mailNews();
  const [first, second] = letters.map((letter) => /^Message-ID: .*$/im.exec(letter)?.[0]);
  expect(first).toMatch(/^Message-ID: <[0-9a-f]{40}@gradcheck>$/i);
  expect(second).toBe(first);
});

test("an address that the server refuses for good holds up nobody and is not asked again", async () => {
  await tell([ada]);
  await tell([bob]);
  await letPass(3);
  manners.recipient = (line) => (line.includes(ada!.email) ? "550 no such person" : "250 ok");
  expect(await mailNews()).toBe(1);
  expect(letters[0]).toContain(`To: ${bob!.email}`);
  manners.recipient = () => "250 ok";
  expect(await mailNews()).toBe(0);
});

test("somebody whose mail always hangs holds up nobody", async () => {
  const hanging = await Promise.all(Array.from({ length: 4 }, () => aPerson()));
  for (const person of [...hanging, ada, bob]) {
    await tell([person]);
    await letPass(1);
  }
  await letPass(3);
  environment().SMTP_URL = `${url()}?socketTimeout=100`;
  const isHanging = (letter: string) => hanging.some(({ email }) => letter.includes(`To: ${email}`));
  manners.letter = (letter) => (isHanging(letter) ? null : "250 kept");
  const failures = new Map<string, number>();
  // The server may be away for all that can be known; those who failed come last from then on.
  expect(await mailNews(undefined, failures)).toBe(0);
  expect(await mailNews(undefined, failures)).toBe(2);
  expect(letters.map((letter) => /^To: (.*)$/m.exec(letter)?.[1]?.trim())).toEqual([ada!.email, bob!.email]);
  manners.letter = () => "250 kept";
  expect([await mailNews(undefined, failures), failures.size]).toEqual([4, 0]);
});

test("of several workers one mails", async () => {
  await tell([ada, bob]);
  await letPass(3);
  await Promise.all([mailNews(), mailNews(), mailNews()]);
  expect(letters).toHaveLength(2);
});

test("what was read in the meantime is not mailed", async () => {
  await tell([ada]);
  await letPass(3);
  await markAllRead(ada!);
  expect([await mailNews(), letters.length]).toEqual([0, 0]);
});

test("without a mail server nothing is kept for one, and there is no switch", async () => {
  delete environment().SMTP_URL;
  await tell([ada]);
  await letPass(3);
  expect([await mailNews(), await readMailPreference(ada!)]).toEqual([0, null]);
  environment().SMTP_URL = url();
  expect([await mailNews(), letters.length]).toEqual([0, 0]);
});

test("whoever switches it off gets nothing more, not even what was waiting, and others do", async () => {
  await tell([ada, bob]);
  expect(await setMailPreference(ada!, {})).toEqual({ ok: true, value: false });
  await tell([ada, bob]);
  await letPass(3);
  expect(await mailNews()).toBe(1);
  expect(letters[0]).toContain(`To: ${bob!.email}`);
  expect([await readMailPreference(ada!), await readMailPreference(bob!)]).toEqual([false, true]);
  await setMailPreference(ada!, { mailsNews: "on" });
  expect(await mailNews()).toBe(0);
});
