import type { SourceFile } from "typescript/unstable/ast";
import type { Diagnostic } from "typescript/unstable/sync";
import type { CodeProblem } from "../report.ts";
import { findMissingExport } from "./entry.ts";
import { findFence } from "./fence.ts";
import { findForbidden } from "./forbidden.ts";
import { findDeepNesting } from "./nesting.ts";
import { problemAt } from "./positions.ts";
import { createProject, SOLUTION } from "./project.ts";
import type { CheckRequest, Complaint } from "./protocol.ts";

const MAX_PROBLEMS = 50;

/**
 * Checks one solution after another, each in its own right. Null: there is nothing to complain of. `onScanned` is called
 * once the solution is known not to be nested too deeply for a compiler, before the types are looked at.
 */
export type Check = (request: CheckRequest, onScanned?: () => void) => Complaint | null;

/** `pid` is the process of the compiler, which does the work and has to be watched. */
export function createCheck(): { check: Check; pid: number } {
  const project = createProject();
  const check: Check = ({ code, types, entryName }, onScanned) => {
    const nesting = findDeepNesting(code);
    if (nesting) return refused([nesting]);
    const fence = findFence(code);
    if (fence) return { status: "errors", problems: [fence] };
    onScanned?.();
    const { program, checker } = project.open({ code, types });
    const source = program.getSourceFile(SOLUTION)!;

    const forbidden = findForbidden(source);
    if (forbidden.length > 0) return refused(forbidden);
    const syntax = program.getSyntacticDiagnostics(SOLUTION);
    if (syntax.length > 0) return errors(source, syntax);
    const semantic = program.getSemanticDiagnostics(SOLUTION);
    if (semantic.length > 0) return errors(source, semantic);
    const missing = findMissingExport(checker, source, entryName);
    return missing && refused([missing]);
  };
  return { check, pid: project.pid };
}

function refused(problems: CodeProblem[]): Complaint {
  return { status: "refused", problems: problems.slice(0, MAX_PROBLEMS) };
}

function errors(source: SourceFile, diagnostics: readonly Diagnostic[]): Complaint {
  const problems = diagnostics
    .slice(0, MAX_PROBLEMS)
    .map((diagnostic) => problemAt(source, diagnostic, `TS${diagnostic.code}`, wholeText(diagnostic, 0)));
  return { status: "errors", problems };
}

/** "Do you need to install type definitions for node?" It is asked of the owner of a project, which nobody is here. */
const ADVICE = / Do you need to .*$/s;

/** The message with the reasons behind it, each a level further in. */
function wholeText({ text, messageChain = [] }: Diagnostic, level: number): string {
  return [
    `${"  ".repeat(level)}${text.replace(ADVICE, "")}`,
    ...messageChain.map((reason) => wholeText(reason, level + 1)),
  ].join("\n");
}
