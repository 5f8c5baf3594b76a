import { createHash } from "node:crypto";

const NEWLINE = 0x0a;

/** Counts what passes by. In the text format of COPY a row is a line: a line break inside a value is written `\n`. */
export class Tally {
  #rows = 0;
  #bytes = 0;
  readonly #hash = createHash("sha256");

  add(chunk: Buffer): void {
    this.#bytes += chunk.length;
    this.#hash.update(chunk);
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) this.#rows += 1;
  }

  /** To be asked once, at the end. */
  read(): { rows: number; bytes: number; sha256: string } {
    return {
      rows: this.#rows,
      bytes: this.#bytes,
      sha256: this.#hash.digest("hex"),
    };
  }
}
