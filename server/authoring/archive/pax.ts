import { ArchiveRefusal } from "./refusal.ts";
import { decodeName } from "./tar-header.ts";

const RECORD = /^(\d{1,9}) ([^=]+)=/;

/** The records of an extended header: "length key=value\n", one after the other. */
export function readPax(bytes: Buffer): Map<string, string> {
  const records = new Map<string, string>();
  for (let at = 0; at < bytes.length; ) {
    const [start, length, key] = RECORD.exec(bytes.toString("latin1", at, at + MOST_OF_KEY)) ?? [];
    const end = at + Number(length);
    if (start === undefined || end <= at + start.length || end > bytes.length || bytes[end - 1] !== NEWLINE)
      throw new ArchiveRefusal(null, "This is no whole tar archive: an extended header cannot be read");
    records.set(key!, decodeName(bytes.subarray(at + start.length, end - 1)));
    at = end;
  }
  return records;
}

const NEWLINE = 10;
/** Of a record, its length and its key. */
const MOST_OF_KEY = 300;
