// category: checker; expected: rejected
/// <reference lib="dom" />
export const solve = (xs: number[]) => [document.title.length];
