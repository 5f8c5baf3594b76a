import ts from "ts-api";
import type { CodeProblem } from "../report.ts";
import { problemAt } from "./positions.ts";

const IMPORT = "imports are not available here; everything you need is in the language and in the exercise's types";

/** What the language allows and a solution may not use. The program that comes out then needs no module and no host. */
export function findForbidden(source: ts.SourceFile): CodeProblem[] {
  const problems = [...findReferences(source), ...findSilencers(source)];
  const visit = (node: ts.Node): void => {
    const rule = ruleAgainst(node);
    if (rule) problems.push(problemAt(source, { pos: node.getStart(source), end: node.end }, rule.code, rule.message));
    else ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return problems;
}

function ruleAgainst(node: ts.Node): { code: string; message: string } | null {
  if (ts.isImportDeclaration(node) || ts.isImportEqualsDeclaration(node) || ts.isImportTypeNode(node))
    return { code: "import", message: IMPORT };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) return { code: "import", message: IMPORT };
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return { code: "import", message: IMPORT };
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword)
    return { code: "import-meta", message: "import.meta is not available here" };
  if (ts.isExportAssignment(node) && node.isExportEquals)
    return { code: "export", message: "“export =” is not available here; write “export function …”" };
  if (isAwait(node) && !isInsideFunction(node))
    return {
      code: "await",
      message: "“await” at the top level is not available here; the program must run to its end at once",
    };
  return null;
}

function isAwait(node: ts.Node): boolean {
  return ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier !== undefined);
}

function isInsideFunction(node: ts.Node): boolean {
  return ts.findAncestor(node, ts.isFunctionLike) !== undefined;
}

function findReferences(source: ts.SourceFile): CodeProblem[] {
  const references = [source.referencedFiles, source.typeReferenceDirectives, source.libReferenceDirectives].flat();
  return references.map((range) => problemAt(source, range, "reference", "“/// <reference …>” is not available here"));
}

/** Fields of the parser that are not in its public types. */
type Silencers = {
  commentDirectives?: { range: ts.TextRange }[];
  checkJsDirective?: { pos: number; end: number; enabled: boolean };
};

function findSilencers(source: ts.SourceFile): CodeProblem[] {
  const { commentDirectives = [], checkJsDirective } = source as ts.SourceFile & Silencers;
  const ranges = commentDirectives.map(({ range }) => range);
  if (checkJsDirective && !checkJsDirective.enabled) ranges.push(checkJsDirective);
  return ranges.map((range) =>
    problemAt(source, range, "silencer", "comments that silence the type checker are not available here"),
  );
}
