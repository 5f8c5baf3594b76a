import "server-only";
import type pg from "pg";
import { pool } from "../database.ts";
import { environment, publicUrl } from "../env.ts";
import { log } from "../log.ts";
import { canSendMail, isRefusedForGood, isServerAway, sendMail } from "../mail.ts";
import { digestOf, type MailedNotification } from "./digest.ts";

/** What comes together arrives together: the first waits this long for others. */
const GATHER_S = 120;
/** A person gets no second mail within this time. */
const REST_S = 300;
/** Key of an advisory lock, beside those of queue-repair.ts. */
const MAIL_LOCK = 7_234_004;
const AT_ONCE = 1000;

/**
 * A server that hangs over one mail looks like one that is away. It is taken to be away once it did so for as many people
 * one after the other.
 */
const AWAY_AT = 3;
/** How often this worker could not mail whom. Whoever it failed with comes after the others, so that they hold up nobody. */
const FAILURES = new Map<string, number>();

type Person = { id: string; name: string; email: string };

/**
 * Sends by mail what is still to be sent, one mail to a person, and answers to how many. The notifications themselves are
 * the queue: they say that they are to be mailed from the transaction that makes them until a mail server has taken them.
 * So they are marked after they were sent. A worker that is killed in the instant between sends that one mail again, under
 * the same Message-ID; marked before, it would be lost. Of several workers one mails at a time.
 */
export async function mailNews(isOver: () => boolean = () => false, failures = FAILURES): Promise<number> {
  if (!canSendMail()) return 0;
  const client = await pool().connect();
  try {
    if (!(await tryLock(client))) return 0;
    let [sent, awayInARow] = [0, 0];
    for (const person of byFailures(await readDue(client), failures)) {
      if (isOver() || awayInARow === AWAY_AT) break;
      const outcome = await mailPerson(client, person);
      if (outcome === "sent") sent += 1;
      awayInARow = outcome === "server-away" ? awayInARow + 1 : 0;
      if (outcome === "later" || outcome === "server-away") failures.set(person.id, (failures.get(person.id) ?? 0) + 1);
      else failures.delete(person.id);
    }
    return sent;
  } finally {
    await client.query("select pg_advisory_unlock_all()").catch(() => undefined);
    client.release();
  }
}

/** The lock goes with the connection: at once when the worker is killed, and soon when its machine is. */
async function tryLock(client: pg.PoolClient): Promise<boolean> {
  await client.query("set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3");
  const { rows } = await client.query("select pg_try_advisory_lock($1::bigint) as held", [MAIL_LOCK]);
  return rows[0].held;
}

/** Those with something unread that has waited for company, and no mail of late. */
async function readDue(client: pg.PoolClient): Promise<Person[]> {
  const { rows } = await client.query<Person>(
    `select u.id, u.name, u.email from "User" u
     join (select "userId", min("createdAt") as since from "Notification"
       where "toMail" and "readAt" is null group by "userId") waiting on waiting."userId" = u.id
     where u."mailsNews" and since < now() - $1 * interval '1 second' and not exists (
       select from "Notification" n where n."userId" = u.id and n."mailedAt" > now() - $2 * interval '1 second')
     order by since limit $3`,
    [GATHER_S, REST_S, AT_ONCE],
  );
  return rows;
}

/** Those with fewer failures first. What is known of people who wait no more is forgotten. */
function byFailures(due: readonly Person[], failures: Map<string, number>): Person[] {
  const waiting = new Set(due.map(({ id }) => id));
  for (const id of failures.keys()) if (!waiting.has(id)) failures.delete(id);
  return due.toSorted((a, b) => (failures.get(a.id) ?? 0) - (failures.get(b.id) ?? 0));
}

async function mailPerson(
  client: pg.PoolClient,
  person: Person,
): Promise<"sent" | "refused" | "later" | "server-away"> {
  const { rows } = await client.query<MailedNotification>(
    `select n.id, n.title, c.title as "courseTitle" from "Notification" n left join "Course" c on c.id = n."courseId"
     where n."userId" = $1 and n."toMail" and n."readAt" is null order by n."createdAt", n.id`,
    [person.id],
  );
  if (rows.length === 0) return "later";
  const ids = rows.map(({ id }) => id);
  const digest = digestOf({ name: person.name, notifications: rows, baseUrl: publicUrl(environment()) });
  try {
    await sendMail({ to: person.email, ...digest });
  } catch (error) {
    log().warn({ err: error, person: person.id }, "a mail about what is new was not taken");
    if (!isRefusedForGood(error)) return isServerAway(error) ? "server-away" : "later";
    await client.query(`update "Notification" set "toMail" = false where id = any($1)`, [ids]);
    return "refused";
  }
  await client.query(`update "Notification" set "toMail" = false, "mailedAt" = now() where id = any($1)`, [ids]);
  return "sent";
}
