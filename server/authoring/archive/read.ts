import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import { MAX_ARCHIVE_BYTES } from "./bounds.ts";
import type { Entry } from "./entries.ts";
import { type ArchiveContent, exercisesOf } from "./exercises.ts";
import { gunzip } from "./gunzip.ts";
import { ArchiveRefusal } from "./refusal.ts";
import { readTar } from "./tar.ts";
import { readZip } from "./zip.ts";

export type Archive = { name: string; bytes: Uint8Array };

/** The exercises of a .zip or .tar.gz. Either all of it keeps the rules, or the answer names an entry and the rule. */
export async function readArchive({ name, bytes }: Archive): Promise<ActionResult<ArchiveContent>> {
  try {
    return { ok: true, value: exercisesOf(await entriesOf(Buffer.from(bytes)), name) };
  } catch (error) {
    if (error instanceof ArchiveRefusal) return { ok: false, message: error.message };
    throw error;
  }
}

/** By its first bytes: what a file is called says nothing about what it is. */
async function entriesOf(bytes: Buffer): Promise<Entry[]> {
  if (bytes.length > MAX_ARCHIVE_BYTES)
    throw new ArchiveRefusal(null, `The archive has more than ${MAX_ARCHIVE_BYTES / 1024 / 1024} MB`);
  if (bytes.length === 0) throw new ArchiveRefusal(null, "The file is empty");
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readZip(bytes);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return readTar(gunzip(bytes));
  throw new ArchiveRefusal(null, "This is neither a .zip nor a .tar.gz archive");
}
