import { readFile } from "node:fs/promises";
import path from "node:path";
import { type BuildFailure, build, type OnResolveArgs, type OnResolveResult, type Plugin } from "esbuild";
import { isComputed } from "../by-hand/parts-fault.ts";
import { type ByHandExercise, type CodeExercise, type Exercise, ExerciseError } from "../exercise.ts";

const NUMERIC = path.join(import.meta.dirname, "../../numeric");
const ENTRY = "the grader's entry";

/**
 * The author's program: `generateCases(seed)`, `reference` and one function per mistake, named `mistakes/<id>`; beside them
 * `judge`, or what answers by hand need: `follow`, and one function per alternative.
 */
export function bundleAuthorCode(exercise: Exercise): Promise<string> {
  return bundleEntry(exercise, entryCode(exercise));
}

/** Has a file's text before it is bundled. It may be made other JavaScript. */
export type Rewrite = (file: string, source: string) => Promise<string>;

/** One program from an entry that may require the files of the exercise. */
export async function bundleEntry(exercise: Exercise, entry: string, rewrite?: Rewrite): Promise<string> {
  try {
    const result = await build({
      entryPoints: [ENTRY],
      plugins: [onlyTheExercise(exercise, entry, rewrite)],
      ...{ bundle: true, write: false, format: "cjs", platform: "neutral", target: "es2023", logLevel: "silent" },
    });
    return result.outputFiles[0]!.text;
  } catch (error) {
    const [first] = (error as BuildFailure).errors ?? [];
    const file = first?.location?.file.replace(/^exercise:/, "") ?? "reference.ts";
    throw new ExerciseError(exercise.slug, file, first ? `does not compile: ${first.text}` : String(error));
  }
}

function entryCode(exercise: Exercise): string {
  return exercise.kind === "code" ? codeEntry(exercise) : byHandEntry(exercise);
}

/**
 * A variant is one case, and all answers to it together are what the reference gives back: each part's function is given
 * the variant and the answers before it. A mistake has functions for some of the parts and the reference's for the rest.
 */
function byHandEntry({ metadata, hasVariants, mistakes, alternatives }: ByHandExercise): string {
  const computed = metadata.parts.filter(isComputed).map(({ id }) => id);
  return `
    const PARTS = ${JSON.stringify(computed)};
    const reference = () => require("./reference.ts").answers;
    const mistakes = { ${mistakes.map(({ id }) => `"${id}": () => require("./mistakes/${id}.ts").answers`).join(", ")} };
    const functionOf = (functions, id) => {
      if (typeof functions?.[id] !== "function") throw new TypeError("there is no function for the part " + id);
      return functions[id];
    };
    const chain = (functions, variant) => {
      const answers = {};
      for (const id of PARTS) answers[id] = functionOf(functions, id)(variant, answers);
      return answers;
    };
    // What follows from a learner's own answer may be nothing at all: the root of a negative number, a division by zero.
    const follow = (functions, ids, variant, own) => {
      const answers = {};
      for (const id of ids) try { answers[id] = functions[id](variant, own) ?? null; } catch { answers[id] = null; }
      return answers;
    };
    exports.generateCases = (seed) => {
      const random = require("#numeric/random.ts").createRandom(seed);
      const input = ${hasVariants ? `require("./variant.ts").drawVariant(random)` : "{}"};
      return [{ title: "variant", visibility: "public", input }];
    };
    exports.reference = (variant) => chain(reference(), variant);
    exports.follow = (variant, own) => ({
      reference: follow(reference(), PARTS, variant, own),
      mistakes: Object.fromEntries(Object.entries(mistakes).map(([id, functions]) =>
        [id, follow(functions(), PARTS.filter((part) => functions()[part]), variant, own)])),
    });
    exports.followPart = (variant, own, id) => functionOf(reference(), id)(variant, own);
    for (const [id, functions] of Object.entries(mistakes))
      exports["mistakes/" + id] = (variant) => chain({ ...reference(), ...functions() }, variant);
    ${alternatives
      .map(
        ({ id }) => `exports["alternatives/${id}"] = (...args) => require("./alternatives/${id}.ts").answer(...args);`,
      )
      .join("\n")}`;
}

/** Each file is required where it is called, so that what goes wrong in one is not blamed on another. */
function codeEntry({ metadata, hasJudge, mistakes }: CodeExercise): string {
  const call = (file: string, name: string) =>
    `(...args) => { const { ${name} } = require("./${file}"); return ${name}(...args); }`;
  return [
    `exports.generateCases = (seed) => {
      const { generateCases } = require("./cases.ts");
      return generateCases(require("#numeric/random.ts").createRandom(seed));
    };`,
    `exports.reference = ${call("reference.ts", metadata.entry.name)};`,
    hasJudge ? `exports.judge = ${call("judge.ts", "judge")};` : "",
    ...mistakes.map(({ id }) => `exports["mistakes/${id}"] = ${call(`mistakes/${id}.ts`, metadata.entry.name)};`),
  ].join("\n");
}

/** Files come from the exercise itself, and from numeric/ by #numeric. There is no other way to read anything. */
function onlyTheExercise(exercise: Exercise, entry: string, rewrite: Rewrite = async (_, source) => source): Plugin {
  return {
    name: "only the exercise",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, (question) => resolve(exercise, question));
      onLoad({ filter: /.*/, namespace: "exercise" }, async ({ path: file }) =>
        file === ENTRY
          ? { contents: entry, loader: "js" }
          : { contents: await rewrite(file, exercise.files[file]!), loader: "ts" },
      );
      onLoad({ filter: /.*/, namespace: "numeric" }, async ({ path: file }) => ({
        contents: await rewrite(`#numeric/${file}`, await readFile(path.join(NUMERIC, file), "utf8")),
        loader: "ts",
      }));
      onLoad({ filter: /.*/, namespace: "types" }, () => ({ contents: "", loader: "ts" }));
    },
  };
}

function resolve({ files }: Exercise, { path: wanted, importer, namespace, kind }: OnResolveArgs): OnResolveResult {
  if (kind === "entry-point") return { path: ENTRY, namespace: "exercise" };
  const numeric = /^#numeric\/([a-z0-9-]+\.ts)$/.exec(wanted)?.[1];
  if (numeric) return { path: numeric, namespace: "numeric" };
  if (wanted === "#grader/authoring.ts") return { path: wanted, namespace: "types" };
  const from = importer === ENTRY ? "" : path.posix.dirname(importer);
  const file = path.posix.normalize(path.posix.join(from, wanted));
  if (namespace === "numeric" && /^\.\/[a-z0-9-]+\.ts$/.test(wanted)) return { path: file, namespace };
  if (namespace === "exercise" && wanted.startsWith(".") && Object.hasOwn(files, file))
    return { path: file, namespace };
  return { errors: [{ text: `"${wanted}" is neither a file of the exercise nor of #numeric` }] };
}
