import { type Node, type SourceFile, SyntaxKind } from "typescript/unstable/ast";
import {
  isAwaitExpression,
  isCallExpression,
  isExportAssignment,
  isExportDeclaration,
  isForOfStatement,
  isImportDeclaration,
  isImportEqualsDeclaration,
  isImportTypeNode,
  isMetaProperty,
} from "typescript/unstable/ast/is";
import type { CodeProblem } from "../report.ts";
import { problemAt } from "./positions.ts";

const IMPORT = "imports are not available here; everything you need is in the language and in the exercise's types";

/** What the language allows and a solution may not use. The program that comes out then needs no module and no host. */
export function findForbidden(source: SourceFile): CodeProblem[] {
  const problems = [...findReferences(source), ...findSilencers(source)];
  const visit = (node: Node, inFunction: boolean): void => {
    const rule = ruleAgainst(node, inFunction);
    if (rule) {
      problems.push(problemAt(source, { pos: node.getStart(source), end: node.end }, rule.code, rule.message));
      return;
    }
    const inside = inFunction || FUNCTIONS.has(node.kind);
    node.forEachChild((child) => visit(child, inside));
  };
  visit(source, false);
  return problems;
}

const FUNCTIONS = new Set([
  ...[SyntaxKind.FunctionDeclaration, SyntaxKind.FunctionExpression, SyntaxKind.ArrowFunction],
  ...[SyntaxKind.MethodDeclaration, SyntaxKind.Constructor, SyntaxKind.GetAccessor, SyntaxKind.SetAccessor],
]);

function ruleAgainst(node: Node, inFunction: boolean): { code: string; message: string } | null {
  if (isImportDeclaration(node) || isImportEqualsDeclaration(node) || isImportTypeNode(node))
    return { code: "import", message: IMPORT };
  if (isExportDeclaration(node) && node.moduleSpecifier) return { code: "import", message: IMPORT };
  if (isCallExpression(node) && node.expression.kind === SyntaxKind.ImportKeyword)
    return { code: "import", message: IMPORT };
  if (isMetaProperty(node) && node.keywordToken === SyntaxKind.ImportKeyword)
    return { code: "import-meta", message: "import.meta is not available here" };
  if (isExportAssignment(node) && node.isExportEquals)
    return { code: "export", message: "“export =” is not available here; write “export function …”" };
  if (isAwait(node) && !inFunction)
    return {
      code: "await",
      message: "“await” at the top level is not available here; the program must run to its end at once",
    };
  return null;
}

function isAwait(node: Node): boolean {
  return isAwaitExpression(node) || (isForOfStatement(node) && node.awaitModifier !== undefined);
}

function findReferences(source: SourceFile): CodeProblem[] {
  const references = [source.referencedFiles, source.typeReferenceDirectives, source.libReferenceDirectives].flat();
  return references.map((range) => problemAt(source, range, "reference", "“/// <reference …>” is not available here"));
}

const SILENCER = /@ts-(ignore|expect-error|nocheck)/g;
const LITERALS = new Set([
  ...[SyntaxKind.StringLiteral, SyntaxKind.RegularExpressionLiteral, SyntaxKind.NoSubstitutionTemplateLiteral],
  ...[SyntaxKind.TemplateHead, SyntaxKind.TemplateMiddle, SyntaxKind.TemplateTail],
]);

/** The words mean something to the compiler in a comment only; where they stand in a literal they are let be. */
function findSilencers(source: SourceFile): CodeProblem[] {
  return [...source.text.matchAll(SILENCER)].flatMap(({ index, 0: word }) => {
    if (isInLiteral(source, index)) return [];
    const message = "comments that silence the type checker are not available here";
    return [problemAt(source, { pos: index, end: index + word.length }, "silencer", message)];
  });
}

function isInLiteral(source: SourceFile, position: number): boolean {
  const visit = (node: Node): boolean => {
    if (position < node.pos || position >= node.end) return false;
    if (LITERALS.has(node.kind)) return position >= node.getStart(source);
    return node.forEachChild((child) => visit(child) || undefined) ?? false;
  };
  return visit(source);
}
