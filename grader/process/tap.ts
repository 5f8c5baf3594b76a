import type { Child } from "./child.ts";
import { encodeFrame } from "./frames.ts";
import type { Pool } from "./pool.ts";

/** Hears every frame on its way into a process, as bytes. */
export type Tap<Kind> = (kind: Kind, frame: Buffer) => void;

/** The same pool, with `tap` told of all that its children are sent while they are lent. */
export function tapped<Kind, Message>(pool: Pool<Message>, kind: Kind, tap: Tap<Kind> | undefined): Pool<Message> {
  if (!tap) return pool;
  const overheard = (child: Child<Message>): Child<Message> => ({
    ...child,
    send: (message) => {
      tap(kind, encodeFrame(message));
      child.send(message);
    },
  });
  return {
    ...pool,
    acquire: async (borrower) => {
      const lease = await pool.acquire(borrower);
      return { ...lease, child: overheard(lease.child) };
    },
  };
}
