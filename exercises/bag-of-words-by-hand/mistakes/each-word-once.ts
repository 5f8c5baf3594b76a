/** Each word was counted **once**. A bag of words counts how often it is there. */
import { answers, type Variant } from "../reference.ts";

const once = (counts: unknown) => (counts as number[]).map((count) => Math.min(1, count));

export { mistaken as answers };

const mistaken = {
  first: (variant: Variant) => once(answers.first!(variant, {})),
  second: (variant: Variant) => once(answers.second!(variant, {})),
};
