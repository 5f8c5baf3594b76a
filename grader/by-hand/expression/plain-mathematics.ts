/** A text and, for each of its characters, the place in the original that it came from. */
export type Traced = { text: string; origin: number[] };

const REPLACEMENTS: Record<string, string> = {
  ...{ "−": "-", "–": "-", "·": "*", "×": "*", "⋅": "*", "∙": "*", "÷": "/", "⊙": ".*", "∘": ".*", ᵀ: "^T", "⊤": "T" },
  ...{
    π: "pi",
    σ: "sigmoid",
    "√": "sqrt",
    "\u00a0": " ",
    "²": "^2",
    "³": "^3",
    "′": "'",
    "’": "'",
    "[": "(",
    "]": ")",
  },
};
const GREEK: Record<string, string> = {
  ...{ α: "alpha", β: "beta", γ: "gamma", δ: "delta", ε: "epsilon", η: "eta", θ: "theta", λ: "lambda", μ: "mu" },
  ...{ τ: "tau", φ: "phi", ω: "omega" },
};
const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

/** Signs of printed mathematics as those of typed mathematics: h₁ is h_1, ⊙ is .*, x² is x^2. */
export function plainMathematics(original: string): Traced {
  let text = "";
  const origin: number[] = [];
  for (const [at, sign] of [...original].entries()) {
    const plain = plainSign(sign, text);
    text += plain;
    for (let i = 0; i < plain.length; i++) origin.push(at);
  }
  return { text, origin };
}

function plainSign(sign: string, before: string): string {
  const digit = SUBSCRIPTS.indexOf(sign);
  // The second digit of h₁₂ belongs to the first.
  if (digit >= 0) return /_\d*$/.test(before) ? String(digit) : `_${digit}`;
  return REPLACEMENTS[sign] ?? GREEK[sign] ?? sign;
}
