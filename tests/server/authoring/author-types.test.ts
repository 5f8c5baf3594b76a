import { pathToFileURL } from "node:url";
import { expect, expectTypeOf, test } from "vitest";
import { AUTHOR_OPTIONS, EXERCISE_FOLDER } from "#components/editor/author-options.ts";
import { readExerciseFolder } from "#exercises/catalog.ts";
import type { CaseVisibility } from "#grader/report.ts";
import type { Value } from "#grader/value.ts";
import { readAuthorTypes } from "#server/authoring/author-types.ts";
import { TEMPLATES } from "#server/authoring/schema.ts";
import { readTemplate } from "#server/authoring/templates.ts";
import type * as told from "#server/authoring/told-types.ts";
import { aCourse, aPerson } from "../../support/people.ts";

/** What Monaco's worker is made of: large, without declarations, and so out of the compiler's sight. */
const load = (file: string) =>
  import(pathToFileURL(`node_modules/monaco-editor/esm/vs/languages/features/typescript/lib/${file}.js`).href);
const { createLanguageService } = await load("typescriptServices");
const { libFileMap } = (await load("lib")) as { libFileMap: Record<string, string> };
const sources = await readSources();

async function readSources(): Promise<Record<string, string>> {
  const viewer = await aPerson();
  const { id } = await aCourse({ instructor: [viewer] });
  return (await readAuthorTypes(viewer, id))!;
}

/** What the editor underlines in each file, as Monaco's own worker finds it. */
function complaints(files: Record<string, string>): string[] {
  const own = Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith(".ts")));
  const texts: Record<string, string> = {};
  for (const [path, text] of Object.entries(sources)) texts[`file:///${path}`] = text;
  for (const [path, text] of Object.entries(own)) texts[EXERCISE_FOLDER + path] = text;
  const read = (file: string): string | undefined => texts[file] ?? libFileMap[file] ?? libFileMap[`lib.${file}.d.ts`];
  const service = createLanguageService({
    // As components/editor/language-service.ts sets it up.
    getCompilationSettings: () => ({
      ...{ strict: true, target: 10, lib: ["lib.es2023.d.ts"], module: 99, moduleDetection: 3, noEmit: true },
      ...AUTHOR_OPTIONS,
    }),
    getScriptFileNames: () => Object.keys(texts),
    getScriptVersion: () => "1",
    getScriptSnapshot: (file: string) => snapshotOf(read(file)),
    getCurrentDirectory: () => "",
    getDefaultLibFileName: () => "lib.es6.d.ts",
    readFile: read,
    fileExists: (file: string) => read(file) !== undefined,
  });
  return Object.keys(own).flatMap((path) => {
    const file = EXERCISE_FOLDER + path;
    const found = [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)];
    return found.map(({ messageText }) => `${path}: ${messageText.messageText ?? messageText}`);
  });
}

function snapshotOf(text: string | undefined) {
  return text === undefined
    ? undefined
    : {
        getText: (start: number, end: number) => text.substring(start, end),
        getLength: () => text.length,
        getChangeRange: () => undefined,
      };
}

test.each(TEMPLATES)("the editor knows all that the template %s imports", async (name) => {
  expect(complaints(await readTemplate(name))).toEqual([]);
});

test.each(["rnn-bptt", "two-steps-by-hand", "xavier-initialisation"])("and all that %s imports", async (slug) => {
  expect(complaints((await readExerciseFolder("exercises", slug)).files)).toEqual([]);
});

test("what is wrong is underlined: a name that #numeric does not have, an input of a wrong type, a file that is not there", async () => {
  const files = await readTemplate("code");
  const wrong = {
    "reference.ts": files["reference.ts"]!.replace("type Matrix, times }", "type Matrix, thymes }"),
    "cases.ts": files["cases.ts"]!.replace('visibility: "public"', 'visibility: "open"'),
    "alternatives/loops.ts": `import { step } from "../nowhere.ts";\n${files["alternatives/loops.ts"]}`,
  };
  expect(complaints({ ...files, ...wrong })).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^reference\.ts: .*no exported member.*thymes/),
      expect.stringMatching(/^cases\.ts: .*"open"/),
      expect.stringMatching(/^alternatives\/loops\.ts: Cannot find module '\.\.\/nowhere\.ts'/),
    ]),
  );
});

test("what is told of the grader's types is what they are", () => {
  expectTypeOf<told.CaseVisibility>().toEqualTypeOf<CaseVisibility>();
  expectTypeOf<told.Value>().toEqualTypeOf<Value>();
});
