// category: checker; expected: rejected|wrong-answer
type Vector = any;
interface Console { log(): never }
declare var console: any;
export const solve = (xs: Vector): Vector => console.log(xs) ?? [];
