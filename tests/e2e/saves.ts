import { expect } from "@playwright/test";
import { Client } from "pg";
import { readProductDatabase } from "./product.ts";

/** A save that is held up in the middle: what it wrote of the draft is there, and not yet what it tells the history. */
type HeldSave = {
  /** Settles once a save has come that far. */
  begun(): Promise<void>;
  letGo(): Promise<void>;
};

/** Holds up every save of a draft from now on, by a lock on the table that each of them writes last. */
export async function holdSaves(): Promise<HeldSave> {
  const client = await connect();
  await client.query("begin");
  await client.query('lock table "ExerciseDraftChange" in share mode');
  const waiting = `select count(*)::int as n from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))`;
  return {
    begun: () => expect.poll(async () => (await client.query(waiting)).rows[0].n, { timeout: 20_000 }).toBe(1),
    letGo: () => client.end().catch(() => undefined),
  };
}

type Revision = { revision: number; path: string; text: string | null; before: string | null };
type SavedDraft = { files: Record<string, string>; revision: number; history: Revision[] };

/** What the server has of a draft, read past the product. */
export async function readSaved(slug: string): Promise<SavedDraft> {
  const client = await connect();
  try {
    const drafts = await client.query('select files, revision from "ExerciseDraft" where slug = $1', [slug]);
    const changes = await client.query(
      'select revision, path, text, before from "ExerciseDraftChange" where slug = $1 order by revision, path',
      [slug],
    );
    return { ...drafts.rows[0], history: changes.rows };
  } finally {
    await client.end();
  }
}

/** Each revision is there, once, and begins where the one before it ended; the last one is what the draft says. */
export function expectWhole({ files, revision, history }: SavedDraft): void {
  const numbers = [...new Set(history.map((change) => change.revision))];
  expect(numbers).toEqual(Array.from({ length: revision }, (_, i) => i + 1));
  const grown = new Map<string, string | null>();
  for (const { path, text, before } of history) {
    expect(before, path).toBe(grown.get(path) ?? null);
    expect(text, path).not.toBe(before);
    grown.set(path, text);
  }
  expect(Object.fromEntries([...grown].filter(([, text]) => text !== null))).toEqual(files);
}

/** How often a text was saved. */
export const timesSaved = ({ history }: SavedDraft, text: string) =>
  history.filter((change) => change.text === text).length;

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: (await readProductDatabase()).url });
  // The database may be ended under it.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}
