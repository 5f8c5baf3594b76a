/** “The” at the beginning is the word *the* as well: capital letters make no difference. */
import { answers, type Variant } from "../reference.ts";

const less = (counts: unknown) => (counts as number[]).map((count, i) => (i === 3 ? count - 1 : count));

export { mistaken as answers };

const mistaken = {
  first: (variant: Variant) => less(answers.first!(variant, {})),
  second: (variant: Variant) => less(answers.second!(variant, {})),
};
