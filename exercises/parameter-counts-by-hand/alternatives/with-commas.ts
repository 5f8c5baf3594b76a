/** With thousands marked as in a newspaper. */
import type { Variant } from "../reference.ts";

const written = (count: number) => count.toLocaleString("en");

export function answer({ E, H }: Variant) {
  const total = E * H + H * H + H;
  return {
    ...{ wxh: written(E * H), whh: written(H * H), total: written(total) },
    ...{ gru: written(3 * total), lstm: written(4 * total), length: ["same"] },
  };
}
