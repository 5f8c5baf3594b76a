import { writeSync } from "node:fs";
import { encodeFrame } from "./frames.ts";

const STDOUT = 1;
const sleeping = new Int32Array(new SharedArrayBuffer(4));

/**
 * Sends a frame to the parent before it returns, so that a message is on its way before the process can end. A pipe that
 * is full is waited for: whether writing to it blocks is decided by whatever else in this process has touched it.
 */
export function say(message: unknown): void {
  const frame = encodeFrame(message);
  for (let sent = 0; sent < frame.length; ) sent += write(frame, sent);
}

function write(frame: Buffer, from: number): number {
  try {
    return writeSync(STDOUT, frame, from);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    Atomics.wait(sleeping, 0, 0, 1);
    return 0;
  }
}
