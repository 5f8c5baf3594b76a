import { createScanner, LanguageVariant, type Scanner, SyntaxKind } from "typescript/unstable/ast";
import type { CodeProblem } from "../report.ts";

/** Human code stays below 20; TypeScript and V8, which walk programs recursively, run out of stack somewhere above 1,000. */
const MAX_DEPTH = 200;
const MAX_OPERATORS_IN_A_ROW = 1500;

const OPENING = new Set([SyntaxKind.OpenParenToken, SyntaxKind.OpenBracketToken, SyntaxKind.OpenBraceToken]);
const CLOSING = new Set([SyntaxKind.CloseParenToken, SyntaxKind.CloseBracketToken, SyntaxKind.CloseBraceToken]);
/** These nest without a bracket: x=>y=>z, a?b:c?d:e, A<B<C, !!!a, 1+1+1. A semicolon or brace ends such a chain. */
const CHAINING = new Set([
  ...[SyntaxKind.EqualsGreaterThanToken, SyntaxKind.QuestionToken, SyntaxKind.LessThanToken],
  ...[SyntaxKind.PlusToken, SyntaxKind.MinusToken, SyntaxKind.ExclamationToken, SyntaxKind.TildeToken],
  ...[SyntaxKind.DotToken, SyntaxKind.AsteriskToken, SyntaxKind.EqualsToken, SyntaxKind.AsteriskAsteriskToken],
  ...[SyntaxKind.TypeOfKeyword, SyntaxKind.VoidKeyword, SyntaxKind.ElseKeyword, SyntaxKind.NewKeyword],
]);
const ENDING = new Set([SyntaxKind.SemicolonToken, SyntaxKind.OpenBraceToken, SyntaxKind.CommaToken]);

/** Reads tokens one by one, without recursion, before anything that recurses sees the program. */
export function findDeepNesting(code: string): CodeProblem | null {
  const scanner = createScanner(true, LanguageVariant.Standard, code);
  let depth = 0;
  let chain = 0;
  // The depths at which a template literal has been left for an expression, so that its end is read as text again.
  const templates: number[] = [];
  for (let token = scanner.scan(); token !== SyntaxKind.EndOfFile; token = scanner.scan()) {
    if (token === SyntaxKind.TemplateHead) templates.push(depth);
    if (token === SyntaxKind.CloseBraceToken && templates.at(-1) === depth) {
      if (scanner.reScanTemplateToken(false) !== SyntaxKind.TemplateMiddle) templates.pop();
      continue;
    }
    if (OPENING.has(token)) depth++;
    if (CLOSING.has(token)) depth--;
    if (ENDING.has(token)) chain = 0;
    if (CHAINING.has(token)) chain++;
    if (depth + templates.length > MAX_DEPTH || chain > MAX_OPERATORS_IN_A_ROW) return tooDeep(code, scanner);
  }
  return null;
}

function tooDeep(code: string, scanner: Scanner): CodeProblem {
  const before = code.slice(0, scanner.getTokenStart()).split(/\r\n?|\n/);
  const [line, column] = [before.length, before.at(-1)!.length + 1];
  const message = "this is nested too deeply to be checked";
  return { code: "nesting", message, line, column, endLine: line, endColumn: column + 1 };
}
