// category: checker; expected: rejected|wrong-answer
/** @jsx process.exit @jsxImportSource node:fs */
export const solve = (xs: number[]) => <any>xs;
