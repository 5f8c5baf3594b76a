import { once } from "node:events";
import { createServer } from "node:net";

/** Throws one sentence when nothing can listen at `host`:`port`. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    throw new Error(explain((error as NodeJS.ErrnoException).code, host, port), { cause: error });
  }
  server.close();
  await once(server, "close");
}

/** A port of this machine that nobody uses at this moment. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error(`no port in ${String(address)}`);
  return address.port;
}

function explain(code: string | undefined, host: string, port: number): string {
  if (code === "EADDRINUSE")
    return `Port ${port} on ${host} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`;
  if (code === "EACCES") return `This user may not listen on port ${port}. Choose one above 1023 with PORT.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return `${host} is no address of this machine. Check HOST.`;
  return `Nothing can listen on ${host}:${port} (${code ?? "no reason given"}).`;
}
