import type pg from "pg";

type Connected = Parameters<pg.Pool["connect"]>[0];

/**
 * The same pool for the queue, whose listener gives a connection back a second time when it breaks while it is being given
 * back. pg throws at that, where nobody catches it, and the worker would end.
 */
export function queuePool(pool: pg.Pool): pg.Pool {
  const connect = (connected?: Connected) =>
    connected ? pool.connect((error, client, release) => connected(error, client, once(release))) : pool.connect();
  return new Proxy(pool, {
    get(target, name) {
      if (name === "connect") return connect;
      const own: unknown = Reflect.get(target, name);
      return typeof own === "function" ? own.bind(target) : own;
    },
  });
}

function once(release: (broken?: Error | boolean) => void): typeof release {
  let isReleased = false;
  return (broken) => {
    if (isReleased) return;
    isReleased = true;
    release(broken);
  };
}
