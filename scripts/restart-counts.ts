import type { RestartsMessage } from "#server/metrics/restarts.ts";

/** How often each part was begun again, told to the web server, which shows it in /metrics. */
export class RestartCounts {
  readonly #counts: Record<string, number> = {};
  #send: (message: RestartsMessage) => void = () => undefined;

  /** From now on this web server is told: at once, and whenever it changes. */
  tell(send: (message: RestartsMessage) => void): void {
    this.#send = send;
    this.#say();
  }

  add(part: string): void {
    this.#counts[part] = (this.#counts[part] ?? 0) + 1;
    this.#say();
  }

  #say(): void {
    this.#send({ type: "restarts", counts: this.#counts });
  }
}
