/** These are sizes of the **words** that go in, $E$ numbers each. A state has one number for each of the $H$ hidden units. */
import type { Variant } from "../reference.ts";

export const answers = {
  states: ({ T, E }: Variant) => [T, E],
  why: ({ E, V }: Variant) => [E, V],
};
