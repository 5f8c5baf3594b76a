// category: checker; expected: rejected|wrong-answer|runtime-error
declare const s: unique symbol;
export const solve = (xs: any): any => ({ [s]: xs });
