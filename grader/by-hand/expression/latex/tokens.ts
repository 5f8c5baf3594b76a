/** A command without its backslash, a number, or one sign. */
export type LatexToken = { kind: "command" | "number" | "sign"; text: string };

/** Space, and how brackets are sized and letters set, mean nothing. */
const MEANINGLESS = new Set([
  ...["left", "right", "mleft", "mright", "bigl", "bigr", "displaystyle", "textstyle", "limits", "nolimits"],
  ...["quad", "qquad", "thinspace", "medspace", "!", ",", ":", ";", ">", " "],
]);
const TOKEN = /\\([A-Za-z]+|.)|(\d+(?:\.\d*)?|\.\d+)|(\S)/gsu;
/** After \right, for a bracket that was opened and is drawn as closed. */
const GHOST = /\\m?right\s*[.?]/g;

export function latexTokens(latex: string): LatexToken[] {
  const tokens: LatexToken[] = [];
  for (const [, command, number, sign] of latex.replaceAll(GHOST, ")").matchAll(TOKEN)) {
    if (command !== undefined && !MEANINGLESS.has(command)) tokens.push({ kind: "command", text: command });
    if (number !== undefined) tokens.push({ kind: "number", text: number });
    if (sign !== undefined && sign !== "~") tokens.push({ kind: "sign", text: sign });
  }
  return tokens;
}
