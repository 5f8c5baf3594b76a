import { demandsInWords } from "./expression/form.ts";
import { fillIn, type Variant } from "./fill-in.ts";
import { type Demands, type ExpressionSymbol, isWholePart, type Part } from "./part.ts";
import { shuffle } from "./shuffle.ts";

/** A step or an option, without whether it is right. */
type Item = { id: string; text: string };

/** What a learner sees of a part: the question with the variant's numbers, and the form of the answer. */
export type AskedPart = { id: string; title: string; prompt: string; points: number } & (
  | { kind: "number"; isWhole: boolean }
  | { kind: "vector"; length: number; isWhole: boolean }
  | { kind: "matrix"; rows: number; columns: number; isWhole: boolean }
  | ({ kind: "expression"; symbols: Record<string, ExpressionSymbol>; shape: number[]; asked: string[] } & Demands)
  | { kind: "order"; items: Item[] }
  | { kind: "choice"; several: boolean; items: Item[] }
);

/** The part as this variant asks it. Steps and options stand in an order that the seed decides. */
export function askPart(part: Part, { seed, numbers }: { seed: string; numbers: Variant }): AskedPart {
  const fill = (text: string) => fillIn(text, numbers);
  const { id, title, points } = part;
  const common = { id, title, points, prompt: fill(part.prompt) };
  const shuffled = (items: Item[]) =>
    shuffle(items, `${seed} ${part.id}`).map((item) => ({ id: item.id, text: fill(item.text) }));
  switch (part.kind) {
    case "number":
      return { ...common, kind: part.kind, isWhole: isWholePart(part) };
    case "vector":
      return { ...common, kind: part.kind, length: part.length, isWhole: isWholePart(part) };
    case "matrix":
      return { ...common, kind: part.kind, rows: part.rows, columns: part.columns, isWhole: isWholePart(part) };
    case "expression":
      return {
        ...{ ...common, kind: part.kind, symbols: part.symbols, shape: part.shape },
        ...{ ...demandsOf(part), asked: demandsInWords(part) },
      };
    case "order":
      return { ...common, kind: part.kind, items: shuffled([...part.steps, ...part.distractors]) };
    case "choice":
      return { ...common, kind: part.kind, several: part.several, items: shuffled(part.options) };
  }
}

function demandsOf({ only, contains, mostOperations, form }: Demands): Demands {
  const demands = Object.entries({ only, contains, mostOperations, form });
  return Object.fromEntries(demands.filter(([, value]) => value !== undefined));
}
