import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { answersInFields } from "#components/by-hand/answers-in-fields.ts";
import { AnswersView } from "#components/by-hand/answers-view.tsx";
import type { Question } from "#components/by-hand/question.ts";
import { answersToRead } from "#components/by-hand/written-answers.tsx";
import { readAnswers } from "#grader/by-hand/read-answers.ts";

const common = { prompt: "", points: 1, follows: [], promptNode: null, itemNodes: {} };
const items = ["a", "b", "c"].map((id) => ({ id, text: `Step ${id}` }));
const questions: Question[] = [
  { ...common, id: "n", title: "A number", kind: "number", isWhole: false },
  { ...common, id: "v", title: "A vector", kind: "vector", length: 3, isWhole: false },
  { ...common, id: "m", title: "A matrix", kind: "matrix", rows: 2, columns: 2, isWhole: false },
  {
    ...common,
    id: "e",
    title: "A formula",
    kind: "expression",
    symbols: { h: { shape: [], positive: false } },
    shape: [],
    asked: [],
  },
  { ...common, id: "o", title: "An order", kind: "order", items },
  { ...common, id: "c", title: "A choice", kind: "choice", several: false, items },
];

const STALE: [string, Record<string, unknown>, Record<string, unknown>][] = [
  ["a part that is gone", { gone: ["1"], n: "2" }, { n: "2" }],
  ["a vector that was longer", { v: ["1", "2", "3", "4"] }, { v: ["1", "2", "3"] }],
  ["a vector that was shorter", { v: ["1", "2"] }, { v: ["1", "2", ""] }],
  ["a vector that was a number", { v: 5 }, { v: ["", "", ""] }],
  ["a vector written as one text", { v: "1; 2; 3" }, { v: ["1", "2", "3"] }],
  [
    "a matrix of other rows",
    { m: [["1", "2", "3"]] },
    {
      m: [
        ["1", "2"],
        ["", ""],
      ],
    },
  ],
  ["an expression that was a list", { e: ["a"] }, { e: "" }],
  ["steps that are gone", { o: ["z", "b", "y", "a"] }, { o: ["b", "a"] }],
  ["an option that is gone", { c: ["z"] }, { c: [] }],
  ["two options where one is asked for", { c: ["a", "b"] }, { c: ["a"] }],
  ["a name of every object", { toString: "1", n: "1" }, { n: "1" }],
];

test.each(STALE)("%s is not checked, and blocks nothing", (_, draft, shown) => {
  expect(answersInFields(questions, JSON.stringify(draft))).toEqual(shown);
});

test("what the fields show of an old draft can be read, whatever else the draft has", () => {
  const draft = { gone: "x", n: "1", v: ["1", "2", "3", "4"], o: ["z", "a"], c: ["y"] };
  expect(readAnswers(questions, JSON.stringify(draft))).toHaveProperty("problems");
  const answers = answersInFields(questions, JSON.stringify(draft));
  expect(readAnswers(questions, JSON.stringify(answers))).toEqual({ answers: { n: 1, v: [1, 2, 3], o: ["a"] } });
});

function Markdown({ text }: { text: string }) {
  return <b>{text}</b>;
}

test("a draft is read in words, with what belongs to parts that there are no more", () => {
  const draft = { n: "", v: ["1", "", "3"], e: "1-h", o: ["b", "a"], gone: ["<script>"] };
  const html = renderToStaticMarkup(
    <AnswersView
      label="The other answers"
      answers={answersToRead(questions, JSON.stringify(draft))}
      Markdown={Markdown}
    />,
  );
  expect(html).toContain('aria-label="The other answers"');
  expect(html).toMatch(/A number<\/dt><dd[^>]*><p[^>]*>Not answered\./);
  expect(html).toMatch(/<td[^>]*>1<\/td><td[^>]*><span[^>]*>empty<\/span><\/td><td[^>]*>3<\/td>/);
  expect(html).toMatch(/<code[^>]*>1-h<\/code>/);
  expect(html).toMatch(/<ol[^>]*><li><b>Step b<\/b><\/li><li><b>Step a<\/b><\/li><\/ol>/);
  expect(html).toMatch(/gone<\/dt>[\s\S]*&lt;script&gt;/);
  expect(html).not.toContain('{"');
});
