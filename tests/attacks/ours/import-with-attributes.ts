// category: checker; expected: rejected
import secret from "../reference.ts" with { type: "text" };
export const solve = (xs: number[]) => (secret ? xs : []);
