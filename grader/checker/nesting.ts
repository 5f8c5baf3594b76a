import ts from "ts-api";
import type { CodeProblem } from "../report.ts";

/** Human code stays below 20; TypeScript and V8, which walk programs recursively, run out of stack somewhere above 1,000. */
const MAX_DEPTH = 200;
const MAX_OPERATORS_IN_A_ROW = 1500;

const OPENING = new Set([ts.SyntaxKind.OpenParenToken, ts.SyntaxKind.OpenBracketToken, ts.SyntaxKind.OpenBraceToken]);
const CLOSING = new Set([
  ts.SyntaxKind.CloseParenToken,
  ts.SyntaxKind.CloseBracketToken,
  ts.SyntaxKind.CloseBraceToken,
]);
/** These nest without a bracket: x=>y=>z, a?b:c?d:e, A<B<C, !!!a, 1+1+1. A semicolon or brace ends such a chain. */
const CHAINING = new Set([
  ...[ts.SyntaxKind.EqualsGreaterThanToken, ts.SyntaxKind.QuestionToken, ts.SyntaxKind.LessThanToken],
  ...[ts.SyntaxKind.PlusToken, ts.SyntaxKind.MinusToken, ts.SyntaxKind.ExclamationToken, ts.SyntaxKind.TildeToken],
  ...[
    ts.SyntaxKind.DotToken,
    ts.SyntaxKind.AsteriskToken,
    ts.SyntaxKind.EqualsToken,
    ts.SyntaxKind.AsteriskAsteriskToken,
  ],
  ...[ts.SyntaxKind.TypeOfKeyword, ts.SyntaxKind.VoidKeyword, ts.SyntaxKind.ElseKeyword, ts.SyntaxKind.NewKeyword],
]);
const ENDING = new Set([ts.SyntaxKind.SemicolonToken, ts.SyntaxKind.OpenBraceToken, ts.SyntaxKind.CommaToken]);

/** Reads tokens one by one, without recursion, before anything that recurses sees the program. */
export function findDeepNesting(code: string): CodeProblem | null {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2023, true, ts.LanguageVariant.Standard, code);
  let depth = 0;
  let chain = 0;
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (OPENING.has(token)) depth++;
    if (CLOSING.has(token)) depth--;
    if (ENDING.has(token)) chain = 0;
    if (CHAINING.has(token)) chain++;
    if (depth > MAX_DEPTH || chain > MAX_OPERATORS_IN_A_ROW) return tooDeep(code, scanner);
  }
  return null;
}

function tooDeep(code: string, scanner: ts.Scanner): CodeProblem {
  const before = code.slice(0, scanner.getTokenStart()).split(/\r\n?|\n/);
  const [line, column] = [before.length, before.at(-1)!.length + 1];
  const message = "this is nested too deeply to be checked";
  return { code: "nesting", message, line, column, endLine: line, endColumn: column + 1 };
}
