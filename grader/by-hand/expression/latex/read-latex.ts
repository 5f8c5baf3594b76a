import { inBrackets, joined, operand, operator, type Piece } from "./pieces.ts";
import { BARS, CLOSING, GREEK, LETTERS, NAMED, OPENING, OPERATORS, TRANSPOSES, WORDS } from "./signs.ts";
import { type LatexToken, latexTokens } from "./tokens.ts";

const MAX_LENGTH = 4000;
const MAX_DEPTH = 60;

/** What cannot be understood, as a sentence without its subject. */
export type LatexProblem = { problem: string };

/**
 * Mathematics as a maths field gives it, in LaTeX, written as the text that ../parse.ts reads. `names` are those that may
 * stand in it: of letters side by side, the longest that makes a name is one, and the rest is a product.
 */
export function readLatex(latex: string, names: readonly string[]): string | LatexProblem {
  if (latex.length > MAX_LENGTH) return { problem: `is longer than ${MAX_LENGTH} signs of LaTeX` };
  try {
    return new LatexReader(latexTokens(latex), names).readAll();
  } catch (error) {
    if (error instanceof LatexError) return { problem: error.message };
    throw error;
  }
}

class LatexError extends Error {}

class LatexReader {
  readonly tokens: LatexToken[];
  readonly names: readonly string[];
  at = 0;
  depth = 0;

  constructor(tokens: LatexToken[], names: readonly string[]) {
    this.tokens = tokens;
    this.names = names;
  }

  readAll(): string {
    const text = this.readUntil([]);
    if (this.at < this.tokens.length) throw new LatexError(`"${this.peek()}" closes nothing`);
    return text;
  }

  peek(ahead = 0): string {
    return this.tokens[this.at + ahead]?.text ?? "";
  }

  /** Up to one of these, which is left there. */
  readUntil(ends: readonly string[]): string {
    if (++this.depth > MAX_DEPTH) throw new LatexError(`is nested more than ${MAX_DEPTH} deep`);
    const pieces: Piece[] = [];
    const stops = [...ends, ...CLOSING, "}"];
    while (this.at < this.tokens.length && !stops.includes(this.peek())) pieces.push(this.readPiece());
    this.depth--;
    return joined(pieces);
  }

  readPiece(): Piece {
    const sign = own(OPERATORS, this.peek());
    if (sign !== undefined) {
      this.at++;
      return operator(sign);
    }
    return this.withScripts(this.readBase());
  }

  readBase(): Piece {
    const { kind, text } = this.tokens[this.at++]!;
    if (kind === "number") return operand(text);
    if (text === "{") return operand(inBrackets(this.closeWith(["}"])));
    if (OPENING.includes(text)) return operand(`(${this.closeWith(CLOSING)})`);
    if (BARS.includes(text)) return operand(`abs(${this.closeWith(BARS)})`);
    if (kind === "command") return this.readCommand(text);
    return operand(/[A-Za-z]/.test(text) ? this.readLetters(text) : (own(LETTERS, text) ?? text));
  }

  readCommand(command: string): Piece {
    if (/^[dt]?frac$/.test(command))
      return operand(`${inBrackets(this.readGroup())}/${inBrackets(this.readGroup())}`, false);
    if (command === "sqrt") return this.readRoot();
    if (command === "placeholder") throw new LatexError("has an empty place");
    if (NAMED.includes(command)) return this.readWord(this.readPlainGroup());
    const word = own(LETTERS, command) ?? command;
    if (GREEK.test(word) || WORDS.includes(word) || word === "e") return this.readWord(word);
    throw new LatexError(`has "\\${command}", which is not understood here`);
  }

  /** A function with its argument in brackets, or else a name. σ is the sigmoid unless a name here is called so. */
  readWord(word: string): Piece {
    const name = word === "sigma" && !this.names.some((one) => one.split("_")[0] === "sigma") ? "sigmoid" : word;
    if (!WORDS.includes(name)) return operand(name);
    const power = this.peek() === "^" ? this.readPower() : "";
    if (!OPENING.includes(this.peek())) return operand(`${name} `);
    this.at++;
    return operand(`${name}(${this.closeWith(CLOSING)})${power}`);
  }

  readRoot(): Piece {
    if (this.peek() === "[") throw new LatexError("has a root that is no square root");
    return operand(`sqrt(${this.readGroup()})`);
  }

  /** Letters that stand side by side, as far as they make one name. */
  readLetters(first: string): string {
    const bases = this.names.map((name) => name.split("_")[0]!);
    let [run, longest] = [first, first];
    const most = Math.max(0, ...bases.map(({ length }) => length));
    for (let ahead = 0; run.length < most && /^[A-Za-z]$/.test(this.peek(ahead)); ahead++) {
      run += this.peek(ahead);
      if (bases.includes(run)) longest = run;
    }
    this.at += longest.length - 1;
    return longest;
  }

  withScripts(base: Piece): Piece {
    let { text, isWhole } = base;
    let power = "";
    for (;;) {
      if (this.peek() === "_") text += this.readIndex();
      else if (this.peek() === "^") power += this.readPower();
      else if (this.peek() === "'" || this.peek() === "prime") {
        this.at++;
        power += "^T";
      } else break;
    }
    if (power !== "" && !isWhole) text = `(${text})`;
    return operand(text + power, isWhole || power !== "");
  }

  readIndex(): string {
    this.at++;
    const index = this.peek() === "{" ? this.readPlainGroup() : this.tokens[this.at++]?.text;
    if (!index || !/^[A-Za-z0-9]+$/.test(index)) throw new LatexError("has an index that is no part of a name");
    return `_${index}`;
  }

  readPower(): string {
    this.at++;
    if (TRANSPOSES.includes(this.peek())) return this.skip(1, "^T");
    if (this.peek() === "{" && TRANSPOSES.includes(this.peek(1)) && this.peek(2) === "}") return this.skip(3, "^T");
    if (this.peek() === "{" && this.peek(1) === "odot") {
      this.at += 2;
      return `.^${inBrackets(this.closeWith(["}"]))}`;
    }
    return `^${inBrackets(this.readGroup())}`;
  }

  skip(tokens: number, text: string): string {
    this.at += tokens;
    return text;
  }

  /** What stands in braces, or the one sign that TeX takes in place of them. */
  readGroup(): string {
    if (this.peek() === "{") {
      this.at++;
      return this.closeWith(["}"]);
    }
    const token = this.tokens[this.at];
    if (!token) throw new LatexError("has an empty place");
    // Of 12 without braces only the 1 belongs here.
    if (token.kind === "number" && token.text.length > 1) {
      this.tokens[this.at] = { kind: "number", text: token.text.slice(1) };
      return token.text[0]!;
    }
    return this.readBase().text;
  }

  /** Letters and digits in braces, as they stand there. */
  readPlainGroup(): string {
    if (this.peek() !== "{") return this.tokens[this.at++]?.text ?? "";
    let [text, open] = ["", 0];
    do {
      const token = this.tokens[this.at++];
      if (!token) throw new LatexError("has a bracket that is not closed");
      if (token.text === "{") open++;
      else if (token.text === "}") open--;
      else if (!NAMED.includes(token.text)) text += own(LETTERS, token.text) ?? token.text;
    } while (open > 0);
    return text;
  }

  closeWith(ends: readonly string[]): string {
    const text = this.readUntil(ends);
    if (!ends.includes(this.peek())) throw new LatexError("has a bracket that is not closed");
    this.at++;
    if (text === "") throw new LatexError("has an empty place");
    return text;
  }
}

/** Not what every object has: \constructor is no letter. */
function own(table: Record<string, string>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
