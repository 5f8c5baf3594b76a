import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { Transform, type TransformOptions } from "node:stream";
import { requireAuthSecret } from "#scripts/auth-secret.ts";
import { startNodeChild } from "#scripts/child.ts";
import { childEnvironment } from "#scripts/parts.ts";
import { findFreePort } from "#scripts/port.ts";
import { waitUntilHealthy } from "#scripts/readiness.ts";
import { parseSettings, type Settings } from "#server/env.ts";
import { dataDir, readProductDatabase } from "./product.ts";

export type Balancer = {
  port: number;
  targets: number[];
  /** From now on, or no longer, nothing that a target says arrives. What is asked of it does. */
  setMute(isMute: boolean): void;
  close(): Promise<void>;
};

/** Gives each connection to the next target that takes it, as a load balancer before several web servers does. */
export async function startBalancer(): Promise<Balancer> {
  const targets: number[] = [];
  const open = new Set<Socket>();
  let isMuted = false;
  let turn = 0;
  const hear: TransformOptions["transform"] = (said, _, done) => (isMuted ? done() : done(null, said));
  const serve = (client: Socket, tries: number): void => {
    const upstream = connect(targets[turn++ % targets.length]!, "127.0.0.1");
    upstream.once("connect", () => {
      client
        .pipe(upstream)
        .pipe(new Transform({ transform: hear }))
        .pipe(client);
      client.once("close", () => upstream.destroy());
      upstream.once("close", () => client.destroy());
    });
    upstream.on("error", () => (upstream.connecting && tries > 1 ? serve(client, tries - 1) : client.destroy()));
  };
  const server = createServer((client) => {
    open.add(client.on("error", () => client.destroy()).once("close", () => open.delete(client)));
    serve(client, targets.length);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = async () => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  const setMute = (isMute: boolean) => {
    isMuted = isMute;
  };
  return { port: (server.address() as AddressInfo).port, targets, setMute, close };
}

/** Parts of the product, on the database of the one under test unless told otherwise, as if each ran on a machine of its own. */
export async function otherMachines(publicPort: number, given: Record<string, string> = {}) {
  const DATABASE_URL = given.DATABASE_URL ?? (await readProductDatabase()).url;
  const base = parseSettings({ DATA_DIR: dataDir(), PUBLIC_URL: `http://127.0.0.1:${publicPort}`, ...given });
  const AUTH_SECRET = await requireAuthSecret(base);
  const begin = (settings: Settings, name: string, args: string[], onMessage?: () => void) =>
    startNodeChild({
      args,
      env: childEnvironment({ ...settings, DATABASE_URL, AUTH_SECRET }),
      logFile: join(dataDir(), "logs", `${name}.log`),
      ...(onMessage && { onMessage }),
    });
  return {
    startWeb: async () => {
      const settings = { ...base, PORT: await findFreePort() };
      const child = begin(settings, `web-${settings.PORT}`, ["server/main.ts"]);
      await waitUntilHealthy(settings, AbortSignal.timeout(60_000));
      return { ...child, port: settings.PORT };
    },
    startWorker: async () => {
      const ready = Promise.withResolvers<void>();
      const args = ["--no-node-snapshot", "--conditions=react-server", "worker/main.ts"];
      const child = begin(base, `worker-${process.hrtime.bigint()}`, args, ready.resolve);
      await ready.promise;
      return child;
    },
  };
}
