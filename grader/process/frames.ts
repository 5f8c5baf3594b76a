/** Messages between processes are frames: four bytes of length, big-endian, then that much JSON. */
const HEADER_BYTES = 4;

/** An answer of 65,536 numbers is 700 kB; text and shape add some more. */
export const MAX_FRAME_BYTES = 8 * 1024 * 1024;

export function encodeFrame(message: unknown): Buffer {
  const known = message instanceof Repeated ? frames.get(message) : undefined;
  if (known) return known;
  const text = JSON.stringify(message);
  const length = Buffer.byteLength(text);
  const frame = Buffer.allocUnsafeSlow(HEADER_BYTES + length);
  frame.writeUInt32BE(length);
  frame.write(text, HEADER_BYTES);
  if (message instanceof Repeated) frames.set(message, frame);
  return frame;
}

/** A message that is sent again and again, and never changed: its frame is made once, for as long as the message lives. */
export class Repeated {
  readonly toJSON: () => unknown;

  constructor(make: () => unknown) {
    this.toJSON = make;
  }
}

const frames = new WeakMap<Repeated, Buffer>();

/**
 * Puts chunks of a stream together into messages. Throws on a frame longer than `maxBytes` before its body is stored,
 * and on a body that is not JSON.
 */
export class FrameReader {
  readonly maxBytes: number;
  #chunks: Buffer[] = [];
  #size = 0;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  push(chunk: Buffer): unknown[] {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    const messages: unknown[] = [];
    for (let body = this.#takeFrame(); body; body = this.#takeFrame()) messages.push(JSON.parse(body.toString("utf8")));
    return messages;
  }

  #takeFrame(): Buffer | null {
    if (this.#size < HEADER_BYTES) return null;
    const length = this.#joined(HEADER_BYTES).readUInt32BE();
    if (length > this.maxBytes) throw new RangeError(`a frame of ${length} bytes; ${this.maxBytes} are allowed`);
    if (this.#size < HEADER_BYTES + length) return null;
    const whole = this.#joined(HEADER_BYTES + length);
    const rest = whole.subarray(HEADER_BYTES + length);
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#size = rest.length;
    return whole.subarray(HEADER_BYTES, HEADER_BYTES + length);
  }

  /** The first chunk, made at least `bytes` long. Chunks are joined only when needed, so a long frame costs linear time. */
  #joined(bytes: number): Buffer {
    if (this.#chunks[0]!.length < bytes) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0]!;
  }
}
