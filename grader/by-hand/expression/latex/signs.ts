import { FUNCTIONS } from "../tree.ts";

/** Commands without their backslashes, and signs, by what they are to the reader of LaTeX. */
export const OPERATORS: Record<string, string> = {
  ...{ "+": "+", "-": "-", "−": "-", "*": "*", "/": "/", cdot: "*", times: "*", ast: "*", div: "/" },
  ...{ odot: ".*", circ: ".*", oslash: "./" },
};
export const OPENING = ["(", "[", "lparen", "lbrack"];
export const CLOSING = [")", "]", "rparen", "rbrack"];
export const BARS = ["|", "vert", "lvert", "rvert", "mid"];
export const LETTERS: Record<string, string> = {
  ...{ exponentialE: "e", varepsilon: "epsilon", vartheta: "theta", varphi: "phi" },
  ...{ π: "pi", σ: "sigma" },
};
export const GREEK = /^(alpha|beta|gamma|delta|epsilon|eta|theta|lambda|mu|pi|sigma|tau|phi|omega)$/;
export const NAMED = ["mathrm", "mathit", "mathbf", "mathsf", "operatorname", "text", "boldsymbol"];
export const WORDS: readonly string[] = [...FUNCTIONS, "ln"];
export const TRANSPOSES = ["top", "intercal", "prime"];
