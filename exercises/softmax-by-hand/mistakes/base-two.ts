/** These are powers of **two**. The base is $e \approx 2.718$: the derivative of the loss is as simple as it is because of it. */
import type { Variant } from "../reference.ts";

export const answers = {
  exponentials: ({ z }: Variant) => z.map((logit) => 2 ** logit),
};
