import { expect, test, vi } from "vitest";
import { database } from "#server/database.ts";
import { environment } from "#server/env.ts";
import { notify } from "#server/notifications/write.ts";
import { aMailServer } from "../support/mail-server.ts";
import { aPerson } from "../support/people.ts";
import { end, startWorker } from "../support/worker-process.ts";

const { letters, manners, url } = aMailServer();

/** Somebody who was told something three minutes ago. */
async function aToldPerson() {
  environment().SMTP_URL = url();
  const person = await aPerson();
  await notify(database(), [person.id], { courseId: null, kind: "score", title: "A score changed", href: "/progress" });
  await database().notification.updateMany({ data: { createdAt: new Date(Date.now() - 180_000) } });
  return person;
}

const isMailed = async (userId: string) =>
  (await database().notification.count({ where: { userId, toMail: false } })) > 0;

test("a worker mails what is new, and the next one sends nothing again", async () => {
  const { id, email } = await aToldPerson();
  const first = await startWorker({ SMTP_URL: url() });
  await vi.waitFor(async () => expect(await isMailed(id)).toBe(true), { timeout: 30_000 });
  expect(letters).toHaveLength(1);
  await end(first, "SIGTERM");
  // The second has looked at everything once it has mailed what came last.
  const last = await aToldPerson();
  await startWorker({ SMTP_URL: url() });
  await vi.waitFor(async () => expect(await isMailed(last.id)).toBe(true), { timeout: 30_000 });
  expect(letters.filter((letter) => letter.includes(`To: ${email}`))).toHaveLength(1);
});

test("what a killed worker was about to send is sent by the next one, once", async () => {
  const { id } = await aToldPerson();
  const asked = Promise.withResolvers<void>();
  manners.letter = () => {
    asked.resolve();
    return null;
  };
  const first = await startWorker({ SMTP_URL: url() });
  await asked.promise;
  await end(first, "SIGKILL");
  expect([await isMailed(id), letters.length]).toEqual([false, 0]);
  manners.letter = () => "250 kept";
  await startWorker({ SMTP_URL: url() });
  await vi.waitFor(async () => expect(await isMailed(id)).toBe(true), { timeout: 40_000 });
  expect(letters).toHaveLength(1);
});
