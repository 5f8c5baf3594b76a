import type { Variant } from "../reference.ts";

export function answer({ T, E, H }: Variant) {
  const share = ((T * E) / H).toFixed(1).replace(".", ",");
  return { into: (T * E).toLocaleString("en"), out: H, share, all: `${T * H}`, longer: ["same"] };
}
