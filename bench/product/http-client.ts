import { Agent, type IncomingMessage, request } from "node:http";

export type HttpAnswer = { status: number; headers: IncomingMessage["headers"]; text: string };
export type HttpQuestion = { method?: string; path: string; headers?: Record<string, string>; body?: string };

const PATIENCE_MS = 120_000;

/** Requests on connections kept alive, with as little work of our own as possible: it takes place on the same cores. */
export class HttpClient {
  readonly url: string;
  readonly #agent = new Agent({ keepAlive: true });

  constructor(url: string) {
    this.url = url;
  }

  async ask(question: HttpQuestion): Promise<HttpAnswer> {
    const response = await this.#send(question);
    let text = "";
    response.setEncoding("utf8");
    for await (const chunk of response) text += chunk;
    return { status: response.statusCode ?? 0, headers: response.headers, text };
  }

  /** Reads the answer's lines until `isLast` says so, and hangs up. */
  async follow(question: HttpQuestion, isLast: (line: string) => boolean): Promise<string> {
    const response = await this.#send(question);
    let rest = "";
    response.setEncoding("utf8");
    try {
      for await (const chunk of response) {
        const lines = `${rest}${chunk}`.split("\n");
        rest = lines.pop() ?? "";
        const last = lines.find(isLast);
        if (last !== undefined) return last;
      }
    } finally {
      response.destroy();
    }
    throw new Error(`${question.path} answered ${response.statusCode} and ended: ${rest.slice(0, 200)}`);
  }

  close(): void {
    this.#agent.destroy();
  }

  #send({ method = "GET", path, headers = {}, body }: HttpQuestion): Promise<IncomingMessage> {
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const sized = body === undefined ? headers : { ...headers, "content-length": String(Buffer.byteLength(body)) };
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const options = { method, headers: sized, agent: this.#agent, signal };
    request(new URL(path, this.url), options, resolve).on("error", reject).end(body);
    return promise;
  }
}
