import { transform } from "esbuild";
import { instrument, type Variant } from "../diagnosis/variants/instrument.ts";
import { RUNTIME } from "../diagnosis/variants/runtime.ts";
import { together } from "../diagnosis/variants/together.ts";
import type { CodeExercise } from "../exercise.ts";
import { bundleEntry } from "./bundle.ts";

/**
 * `onInputs(inputs)`: the reference on each list of arguments. `onVariants(variants, args)`: with the expressions of each
 * written wrongly. Both give [value] for each, or [] where there is none.
 */
export type VariantProgram = { code: string; variants: Variant[] };

/** Files whose functions are the words that the others are written in; how they are used is what goes wrong. */
const WORDS = new Set(
  ["activations", "compare", "matrices", "random", "shapes", "tensors", "vectors"].map((name) => `#numeric/${name}.ts`),
);

/** The reference and its core as one program that can also compute wrongly, in each way that a beginner may. */
export async function bundleVariants(exercise: CodeExercise): Promise<VariantProgram> {
  const found = new Map<string, Variant[]>();
  const { name } = exercise.metadata.entry;
  const entry = `${RUNTIME}
    const call = (args) => { const { ${name} } = require("./reference.ts"); return ${name}(...structuredCopy(args)); };
    const structuredCopy = (value) => Array.isArray(value) ? value.map(structuredCopy)
      : value && typeof value === "object" ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, structuredCopy(part)])) : value;
    const attempt = (args) => { try { const value = call(args); return $d.isInert(value) ? [value] : []; } catch { return []; } };
    const choose = (keys) => { $d.on = Object.fromEntries(keys.map((key) => [key, true])); };
    exports.onInputs = (inputs) => { choose([]); return inputs.map(attempt); };
    exports.onVariants = (variants, args) => variants.map((keys) => { choose(keys); return attempt(args); });`;
  const code = await bundleEntry(exercise, entry, async (file, source) => {
    if (WORDS.has(file)) return source;
    const { code: plain } = await transform(source, { loader: "ts", target: "es2023" });
    const instrumented = instrument(file, plain);
    found.set(file, instrumented.variants);
    return instrumented.code;
  });
  // In the order of their names, since bundling reads files in any order.
  const variants = [...found.keys()].toSorted().flatMap((file) => found.get(file)!);
  return { code, variants: [...variants, ...together(variants)] };
}
