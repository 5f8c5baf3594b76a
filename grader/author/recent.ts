/** Results by key, the most recently used ones kept. Those who ask while one is being made share it; failures are not kept. */
export class Recent<Result> {
  readonly size: number;
  readonly #results = new Map<string, Promise<Result>>();

  constructor(size: number) {
    this.size = size;
  }

  get(key: string, make: () => Promise<Result>): Promise<Result> {
    const result = this.#results.get(key) ?? make();
    // Written again at the end: a Map keeps the order of insertion, so the first key is the one used longest ago.
    this.#results.delete(key);
    this.#results.set(key, result);
    if (this.#results.size > this.size) this.#results.delete(this.#results.keys().next().value!);
    result.catch(() => this.#results.get(key) === result && this.#results.delete(key));
    return result;
  }
}
