import type { Variant } from "../reference.ts";

export function answer({ n, k, E, H }: Variant) {
  const starts = Array.from({ length: n }, (_, i) => i).filter((start) => start + k <= n);
  const weights = (k * E * H).toLocaleString("en");
  return { windows: starts.length, inputs: String(k * E), weights, wider: `${E * H}`, far: ["never"] };
}
