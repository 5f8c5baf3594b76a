// category: checker; expected: wrong-answer|rejected
/** @type {import("node:fs").Stats} @import { x } from "node:os" */
export const solve = (xs: number[]) => xs;
