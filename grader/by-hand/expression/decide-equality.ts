import type { Checked } from "../../report.ts";
import { compareAtPoints, drawPoints } from "./compare.ts";
import { compareExactly } from "./exact/compare-exactly.ts";
import type { Symbols } from "./parse.ts";
import type { Expression } from "./tree.ts";

/** `undefined-in-places`: equal where both have a value, and without one in places where the expected one has one. */
export type Equality = { is: "equal" | "different" | "undefined-in-places"; checked: Checked };

/**
 * Whether two expressions are equal wherever the expected one has a value. Where it can be proved either way, the proof
 * decides: values at points are rounded, and a proof is not. Whether there is a value is always asked of the points.
 */
export function decideEquality(expected: Expression, actual: Expression, symbols: Symbols): Equality {
  const { compared, gaps, differing } = compareAtPoints(expected, actual, drawPoints(symbols));
  if (gaps === compared) return { is: "different", checked: "at-points" };
  const atPoints = differing > 0 ? "different" : "equal";
  const proved = compareExactly(expected, actual, symbols);
  const checked = proved === null ? "at-points" : proved === atPoints ? "exactly" : "exactly-against-points";
  const is = proved ?? atPoints;
  return { is: is === "equal" && gaps > 0 ? "undefined-in-places" : is, checked };
}
