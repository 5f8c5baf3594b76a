/** A gate is a number between zero and one: the $\sigma$ is missing. */
import type { Variant } from "../reference.ts";

export const answers = {
  r: ({ x, h, ur, vr }: Variant) => ur * x + vr * h,
};
