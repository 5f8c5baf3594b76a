/** On its way from $h_1$ to the first $w$ the gradient passes a second $\tanh$: the slope $1 - h_1^2$ is missing. */
import type { Own } from "../reference.ts";

export const answers = {
  first: (_: unknown, { back }: Own) => `(${back})*h_0`,
};
