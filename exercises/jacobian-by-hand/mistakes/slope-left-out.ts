/** The **slope** of the $\tanh$ is missing; what is left is $W_{hh}^\top$. */
import { transpose } from "#numeric/matrices.ts";
import type { Variant } from "../reference.ts";

export const answers = {
  jacobian: ({ Whh }: Variant) => transpose(Whh),
};
