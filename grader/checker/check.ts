import ts from "ts-api";
import type { CodeProblem } from "../report.ts";
import { findForbidden } from "./forbidden.ts";
import { createService, type Service, SOLUTION } from "./language-service.ts";
import { findDeepNesting } from "./nesting.ts";
import { problemAt } from "./positions.ts";
import type { CheckAnswer, CheckRequest } from "./protocol.ts";

const MAX_PROBLEMS = 50;

/** A function that checks one solution after another, each in its own right. */
export function createCheck(): (request: CheckRequest) => CheckAnswer {
  const service = createService();
  return (request) => check(service, request);
}

function check({ setFiles, service }: Service, { code, types, entryName }: CheckRequest): CheckAnswer {
  const nesting = findDeepNesting(code);
  if (nesting) return refused([nesting]);
  setFiles({ code, types });
  const program = service.getProgram()!;
  const source = program.getSourceFile(SOLUTION)!;

  const forbidden = findForbidden(source);
  if (forbidden.length > 0) return refused(forbidden);
  const syntax = service.getSyntacticDiagnostics(SOLUTION);
  if (syntax.length > 0) return errors(source, syntax);
  const semantic = service.getSemanticDiagnostics(SOLUTION);
  if (semantic.length > 0) return errors(source, semantic);
  const missing = findMissingExport(program, source, entryName);
  return missing ? refused([missing]) : compiled(service);
}

function compiled(service: ts.LanguageService): CheckAnswer {
  const { outputFiles } = service.getEmitOutput(SOLUTION);
  const text = (end: string) => outputFiles.find(({ name }) => name.endsWith(end))!.text;
  return { status: "compiled", program: text(".js").replace(/\n\/\/# sourceMappingURL=.*$/, ""), map: text(".js.map") };
}

/** The entry must be there, and be something that can be called. */
function findMissingExport(program: ts.Program, source: ts.SourceFile, entryName: string): CodeProblem | null {
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(source);
  const values = module ? checker.getExportsOfModule(module).filter((symbol) => isValue(checker, symbol)) : [];
  const entry = values.find(({ name }) => name === entryName);
  if (entry && isCallable(checker.getTypeOfSymbolAtLocation(entry, source))) return null;
  const names = values.map(({ name }) => `“${name}”`).join(", ");
  const message = entry
    ? `“${entryName}” is exported, but it is not a function`
    : `a function called “${entryName}” must be exported; ${names ? `exported is ${names}` : "nothing is exported"}`;
  return problemAt(source, { pos: 0, end: 0 }, "export", message);
}

function isValue(checker: ts.TypeChecker, symbol: ts.Symbol): boolean {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return (target.flags & ts.SymbolFlags.Value) !== 0;
}

/** "any" may be a function; whether it is shows when the program is loaded. */
function isCallable(type: ts.Type): boolean {
  return type.getCallSignatures().length > 0 || (type.flags & ts.TypeFlags.Any) !== 0;
}

function refused(problems: CodeProblem[]): CheckAnswer {
  return { status: "refused", problems: problems.slice(0, MAX_PROBLEMS) };
}

function errors(source: ts.SourceFile, diagnostics: readonly ts.Diagnostic[]): CheckAnswer {
  const problems = diagnostics.slice(0, MAX_PROBLEMS).map(({ start = 0, length = 0, code, messageText }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, "\n");
    return problemAt(source, { pos: start, end: start + length }, `TS${code}`, message);
  });
  return { status: "errors", problems };
}
