// category: checker; expected: wrong-answer|rejected
const f = (xs: number[]) => xs.map(() => 0);
export { f as "solve" };
