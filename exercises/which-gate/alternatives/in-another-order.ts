import type { Variant } from "../reference.ts";

export function answer({ f, i, o, filled, c, g }: Variant) {
  const unit = (open: [boolean, boolean, boolean]) =>
    1 + f.findIndex((_, k) => [f, i, o].every((gate, j) => gate[k]! > 0.5 === open[j]));
  return {
    ...{ keep: ["forget"], ignore: ["input"], hide: ["output"], candidate: ["reset"], path: ["forget"] },
    units: [
      unit([true, false, true]),
      unit([false, true, true]),
      unit([true, false, false]),
      unit([false, false, true]),
    ],
    memory: (f[filled - 1]! * c + i[filled - 1]! * g).toFixed(2),
    allThat: ["own", "between", "looks"],
  };
}
