import { type ByHandExercise, type CodeExercise, signatureOf } from "../exercise.ts";
import { demandsInWords } from "./expression/form.ts";
import { fillIn, type Variant } from "./fill-in.ts";
import { type Demands, type ExpressionSymbol, isByHand, isWholePart, type Part, type ProgramPart } from "./part.ts";
import { shuffle } from "./shuffle.ts";

/** A step or an option, without whether it is right. */
type Item = { id: string; text: string };

/** What a learner sees of a part: the question with the variant's numbers, and the form of the answer. */
export type AskedPart = { id: string; title: string; prompt: string; points: number; follows: string[] } & (
  | { kind: "number"; isWhole: boolean }
  | { kind: "vector"; length: number; isWhole: boolean }
  | { kind: "matrix"; rows: number; columns: number; isWhole: boolean }
  | ({ kind: "expression"; symbols: Record<string, ExpressionSymbol>; shape: number[]; asked: string[] } & Demands)
  | { kind: "order"; items: Item[] }
  | { kind: "choice"; several: boolean; items: Item[] }
  | { kind: "code"; starter: string; types: string; signature: string }
);

/** The parts as this variant asks them. Steps and options stand in an order that the seed decides. */
export function askParts({ metadata, programs }: ByHandExercise, variant: AskedVariant): AskedPart[] {
  return metadata.parts.map((part) => (isByHand(part) ? askPart(part, variant) : askProgram(part, programs[part.id]!)));
}

type AskedVariant = { seed: string; numbers: Variant };

/** Numbers of a variant belong to what is answered on paper: a program has cases of its own. */
function askProgram({ id, kind, title, points, follows, prompt }: ProgramPart, program: CodeExercise): AskedPart {
  const { starter, types } = program;
  return { id, kind, title, points, follows, prompt, starter, types, signature: signatureOf(program) };
}

export function askPart(part: Part, { seed, numbers }: AskedVariant): AskedPart {
  const fill = (text: string) => fillIn(text, numbers);
  const { id, title, points, follows } = part;
  const common = { id, title, points, follows, prompt: fill(part.prompt) };
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
