/** What each file of an exercise is for, in the order in which a folder is read. */
const FILES: { pattern: RegExp; words: string }[] = [
  { pattern: /^exercise\.json$/, words: "What the exercise is called, what it asks for, and how it is scored." },
  { pattern: /^prompt\.md$/, words: "What learners read: Markdown, with formulas between dollar signs." },
  { pattern: /^variant\.ts$/, words: "Draws a learner’s own numbers, which prompts show as {{name}} or {{name|tex}}." },
  { pattern: /starter\.ts$/, words: "What learners begin with. It has to compile, and must not pass." },
  { pattern: /types\.d\.ts$/, words: "Types that learners may use without importing them." },
  {
    pattern: /reference\.ts$/,
    words: "Your solution, which expected values come from. Write it with the functions of #numeric.",
  },
  { pattern: /cases\.ts$/, words: "The calls that a program is judged by. Hidden ones are drawn from a secret seed." },
  { pattern: /judge\.ts$/, words: "Decides by properties, where no single value is right." },
  { pattern: /alternatives\/[^/]+\.ts$/, words: "Another right solution, which has to pass." },
  {
    pattern: /mistakes\/[^/]+\.ts$/,
    words: "A wrong solution. The comment that it begins with is what learners are told who make the same mistake.",
  },
  { pattern: /exercise\.json$/, words: "What this part’s program is called, takes and gives back." },
];

export function fileWords(path: string): string {
  return FILES.find(({ pattern }) => pattern.test(path))?.words ?? "No exercise has such a file. It can be deleted.";
}

/** Files in the order in which they are read: the whole, the learner's side, the judging, then the solutions. */
export function inReadingOrder(paths: readonly string[]): string[] {
  const place = (path: string) =>
    FILES.findIndex(({ pattern }) => pattern.test(path)) + (path.startsWith("parts/") ? 50 : 0);
  return paths.toSorted((a, b) => place(a) - place(b) || a.localeCompare(b));
}

/** Said apart, since this file itself imports nothing of it. */
const RANDOM = "#numeric/random.ts";

/** Files that can be added, each with what it begins with; `#` stands for a name. */
export const NEW_FILES = [
  {
    pattern: "mistakes/#.ts",
    words: "A mistake",
    text: "/**\n * What a learner is told who makes this mistake.\n */\n",
  },
  { pattern: "alternatives/#.ts", words: "An alternative", text: "// Another right solution.\n" },
  { pattern: "types.d.ts", words: "Types for learners", text: "/** A row of numbers. */\ntype Vector = number[];\n" },
  {
    pattern: "judge.ts",
    words: "A judge",
    text: 'import type { Judgement, JudgeQuestion } from "#grader/authoring.ts";\n\nexport function judge({ input, output }: JudgeQuestion): Judgement {\n  return { passed: false, message: "not written yet" };\n}\n',
  },
  {
    pattern: "variant.ts",
    words: "Numbers of one’s own",
    text: `import type { Random } from "${RANDOM}";\n\nexport function drawVariant(random: Random) {\n  return { a: random.integer(2, 9) };\n}\n`,
  },
  { pattern: "#", words: "Any other file", text: "" },
] as const;
