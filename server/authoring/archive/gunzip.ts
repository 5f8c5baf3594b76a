import { crc32, inflateRawSync } from "node:zlib";
import { MAX_TAR_BYTES } from "./bounds.ts";
import { ArchiveRefusal } from "./refusal.ts";

const HEADER_BYTES = 10;
const TRAILER_BYTES = 8;
/** Of the header's flags: what stands behind the first ten bytes. */
const [HEADER_CHECK, EXTRA, NAME, COMMENT] = [2, 4, 8, 16];
const RESERVED = 0xe0;

/**
 * One gzip member that is the whole of the bytes. Node's own gunzip reads on into members that follow and passes over
 * what is none, so the deflated stream inside is read by itself.
 */
export function gunzip(bytes: Buffer): Buffer {
  const start = endOfHeader(bytes);
  const { content, taken } = inflate(bytes.subarray(start));
  const trailer = bytes.subarray(start + taken);
  if (trailer.length < TRAILER_BYTES) throw damaged("it is cut short");
  if (trailer.length > TRAILER_BYTES) throw damaged("it goes on after its end");
  if (trailer.readUInt32LE(0) !== crc32(content) || trailer.readUInt32LE(4) !== content.length)
    throw damaged("its checksum is another");
  return content;
}

const damaged = (how: string) => new ArchiveRefusal(null, `This is no whole gzip file: ${how}`);

function endOfHeader(bytes: Buffer): number {
  if (bytes.length < HEADER_BYTES + TRAILER_BYTES) throw damaged("it is cut short");
  const [method, flags] = [bytes[2]!, bytes[3]!];
  if (method !== 8 || flags & RESERVED) throw damaged("its header is of no kind that is known");
  let at = HEADER_BYTES;
  if (flags & EXTRA) at += at + 2 <= bytes.length ? 2 + bytes.readUInt16LE(at) : 2;
  for (const flag of [NAME, COMMENT]) if (flags & flag) at = afterNul(bytes, at);
  if (flags & HEADER_CHECK) at += 2;
  if (at > bytes.length) throw damaged("it is cut short");
  return at;
}

function afterNul(bytes: Buffer, at: number): number {
  const nul = bytes.indexOf(0, at);
  if (nul === -1) throw damaged("it is cut short");
  return nul + 1;
}

/** What the stream holds, and how many of the bytes are the stream. */
function inflate(bytes: Buffer): { content: Buffer; taken: number } {
  try {
    // With `info` the answer has another shape, which the types do not know.
    const answer: unknown = inflateRawSync(bytes, { maxOutputLength: MAX_TAR_BYTES, info: true });
    const { buffer, engine } = answer as { buffer: Buffer; engine: { bytesWritten: number } };
    return { content: buffer, taken: engine.bytesWritten };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw new ArchiveRefusal(null, `The archive inflates to more than ${MAX_TAR_BYTES / 1024 / 1024} MB`);
    throw damaged("it cannot be inflated");
  }
}
