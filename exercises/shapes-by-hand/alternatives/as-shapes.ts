/** Written as shapes are. */
import type { Variant } from "../reference.ts";

export function answer({ T, E, H, V }: Variant) {
  return {
    ...{ wxh: `[${E}, ${H}]`, states: `(${T}, ${H})`, logits: `${T} ${V}` },
    ...{ why: [String(H), String(V)], gradient: `${E}; ${H}` },
  };
}
