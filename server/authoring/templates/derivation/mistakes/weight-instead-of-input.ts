/** That is the slope of $x$. When $w$ changes, $y = w x + b$ changes by $x$ as much. */
import type { Own } from "../reference.ts";

export const answers = {
  weight: (_: unknown, { error }: Own) => `(${error})*w`,
};
