import { type SourceFile, SyntaxKind } from "typescript/unstable/ast";
import { isFunctionDeclaration } from "typescript/unstable/ast/is";
import {
  type Checker,
  SignatureKind,
  SymbolFlags,
  type Type,
  TypeFlags,
  type Symbol as TypeSymbol,
} from "typescript/unstable/sync";
import type { CodeProblem } from "../report.ts";
import { problemAt } from "./positions.ts";

/** The entry must be there, and be something that can be called. */
export function findMissingExport(checker: Checker, source: SourceFile, entryName: string): CodeProblem | null {
  if (exportsFunction(source, entryName)) return null;
  const module = checker.getSymbolAtLocation(source);
  const values = module ? checker.getExportsOfModule(module).filter((symbol) => isValue(checker, symbol)) : [];
  const entry = values.find(({ name }) => name === entryName);
  if (entry && isCallable(checker, checker.getTypeOfSymbolAtLocation(entry, source))) return null;
  const names = values.map(({ name }) => `“${name}”`).join(", ");
  const message = entry
    ? `“${entryName}” is exported, but it is not a function`
    : `a function called “${entryName}” must be exported; ${names ? `exported is ${names}` : "nothing is exported"}`;
  return problemAt(source, { pos: 0, end: 0 }, "export", message);
}

/** `export function entry`, as nearly everybody writes it, is seen without asking the compiler again. */
function exportsFunction({ statements }: SourceFile, entryName: string): boolean {
  return statements.some((statement) => {
    if (!isFunctionDeclaration(statement) || statement.name?.text !== entryName || !statement.body) return false;
    const kinds = statement.modifiers?.map(({ kind }) => kind) ?? [];
    return kinds.includes(SyntaxKind.ExportKeyword) && !kinds.includes(SyntaxKind.DefaultKeyword);
  });
}

function isValue(checker: Checker, symbol: TypeSymbol): boolean {
  const target = symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return (target.flags & SymbolFlags.Value) !== 0;
}

/** "any" may be a function; whether it is shows when the program is loaded. */
function isCallable(checker: Checker, type: Type): boolean {
  return (type.flags & TypeFlags.Any) !== 0 || checker.getSignaturesOfType(type, SignatureKind.Call).length > 0;
}
