import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { afterAll, beforeAll, beforeEach } from "vitest";

/** What a letter is answered with once it is there; null: with nothing, as a server that hangs. */
type Manners = { letter: (letter: string) => string | null; recipient: (line: string) => string };

const FRIENDLY: Manners = { letter: () => "250 kept", recipient: () => "250 ok" };

/** As much of SMTP (RFC 5321) as it takes to be handed a letter. Starts anew with each test, friendly. */
export function aMailServer() {
  const letters: string[] = [];
  const manners = { ...FRIENDLY };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on("error", () => undefined).on("close", () => sockets.delete(socket)));
    socket.write("220 here\r\n");
    converse(socket, manners, (letter) => letters.push(letter));
  });
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  beforeEach(() => {
    letters.length = 0;
    Object.assign(manners, FRIENDLY);
  });
  return { letters, manners, url: () => `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function converse(socket: Socket, manners: Manners, keep: (letter: string) => void): void {
  let letter: string | null = null;
  socket.on("data", (chunk) => {
    const text = chunk.toString();
    if (letter === null && !text.startsWith("DATA")) return void socket.write(`${replyTo(text, manners)}\r\n`);
    if (letter === null) {
      letter = "";
      return void socket.write("354 go on\r\n");
    }
    letter += text;
    if (!letter.endsWith("\r\n.\r\n")) return;
    const reply = manners.letter(letter);
    if (reply?.startsWith("250")) keep(letter);
    letter = null;
    if (reply !== null) socket.write(`${reply}\r\n`);
  });
}

function replyTo(line: string, { recipient }: Manners): string {
  if (line.startsWith("QUIT")) return "221 bye";
  return line.startsWith("RCPT") ? recipient(line) : "250 ok";
}

/** A letter as it reads, its lines joined again where they were folded. */
export const unfolded = (letter: string): string => letter.replaceAll("=\r\n", "").replaceAll("=3D", "=");
