import type { Value } from "../../value.ts";
import type { Tensor } from "../tensor-leaves.ts";

/** What went in and what was due. */
export type AnsweredCase = { input: Record<string, Value>; expected: Value };

/** What an answer would be made into; null where the change does not apply. */
export type Change = (tensor: Tensor, each: AnsweredCase) => Value | null;

export type NamedChange = { kind: string; change: Change };
