import type { CodeExercise } from "#grader/exercise.ts";

/** Submissions that fail in every way there is, with `args` and `isHidden` in reach, and `right` and `change` beside them. */
const BODIES: Record<string, string> = {
  "is right": "return right(...args);",
  "is wrong in public cases": "return isHidden ? right(...args) : change(right(...args), (x) => x + 1);",
  "is wrong in hidden cases": "return isHidden ? change(right(...args), (x) => x - 0.5) : right(...args);",
  "is wrong everywhere": "return change(right(...args), (x) => 2 * x + 0.1);",
  "throws always": "throw new Error('no');",
  "throws on hidden inputs and says them":
    "if (isHidden) throw new TypeError(JSON.stringify(args)); return right(...args);",
  "throws an object with its inputs": "throw { args };",
  "gives back another shape": "return [[right(...args)]];",
  "gives back NaN": "return change(right(...args), () => NaN);",
  "gives back nothing": "return undefined;",
  "gives back a promise": "return Promise.resolve(args);",
  "gives back its inputs": "return args;",
  "gives back its inputs as text": "return isHidden ? JSON.stringify(args) : right(...args);",
  "prints its inputs": "console.log(JSON.stringify(args)); console.log(...args); return right(...args);",
  "keeps its inputs and prints them later": "kept.push(args); console.log(kept); return change(args, () => 0);",
  "changes its inputs":
    "const was = structured(args); change(args, (x) => x); for (const a of args) if (Array.isArray(a)) a.length = 0; return right(...was);",
  "loops on hidden inputs": "if (isHidden) for (;;) {} return right(...args);",
  "fills the memory on hidden inputs":
    "if (isHidden) for (;;) kept.push(new Array(2e7).fill(args)); return right(...args);",
};

/** With an output that may be left out, all else being right. */
const OPTIONAL_BODIES: Record<string, string> = {
  "leaves out in hidden cases what is optional": "return isHidden ? without(right(...args)) : right(...args);",
  "leaves out in public cases what is optional": "return isHidden ? right(...args) : without(right(...args));",
  "is wrong in hidden cases in what is optional":
    "const all = right(...args); return isHidden ? { ...all, [optional]: change(all[optional], (x) => x + 1) } : all;",
  "gives back its inputs in place of what is optional": "return { ...right(...args), [optional]: args };",
};

const HELPERS = `
const kept: any[] = [];
let calls = 0;
function structured(value: any): any { return JSON.parse(JSON.stringify(value)); }
function change(value: any, of: (x: number) => number): any {
  if (typeof value === "number") return of(value);
  if (Array.isArray(value)) return value.map((part: any) => change(part, of));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, change(part, of)]));
}`;

/** Each made of the exercise's first alternative. Public cases are called first, so that `isHidden` is known by counting. */
export function failuresOf(exercise: CodeExercise, publicCases: number): { what: string; code: string }[] {
  const { name } = exercise.metadata.entry;
  const head = `export function ${name}(`;
  const alternative = exercise.alternatives.find(({ code }) => code.split(name).length === 2 && code.includes(head));
  if (!alternative) throw new Error(`${exercise.slug} has no alternative that can be wrapped`);
  const right = alternative.code.replace(head, "function rightOne(");
  const [optional] = exercise.metadata.entry.returns.optional;
  const ways = optional === undefined ? BODIES : { ...BODIES, ...OPTIONAL_BODIES };
  const forOptional = `const optional = ${JSON.stringify(optional ?? "")};
function without(all: any): any { const { [optional]: _, ...rest } = all; return rest; }`;
  const wrapped = Object.entries(ways).map(([what, body]) => {
    const entry = `${head}...args: any[]): any { const isHidden = calls++ >= ${publicCases}; ${body} }`;
    return { what, code: `${right}\nconst right: any = rightOne;${HELPERS}\n${forOptional}\n${entry}\n` };
  });
  return [
    ...wrapped,
    { what: "does not compile", code: `${right}\nconst x: string = 1;` },
    { what: "imports", code: `import "node:fs";\n${right}` },
    {
      what: "prints and throws at its top level",
      code: `${alternative.code}\nconsole.log("here"); throw new Error("top");`,
    },
    ...exercise.mistakes.slice(0, 2).map(({ id, code }) => ({ what: `makes the mistake ${id}`, code })),
  ];
}
