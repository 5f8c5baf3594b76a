// category: checker; expected: rejected|wrong-answer|runtime-error
interface Array<T> { [key: string]: any; solve: T }
interface Number { map: any }
declare global { interface Function { call: never; apply: never } interface Math { tanh2(x: number): number } }
export const solve = (xs: number[]): any => xs.map((x) => Math.tanh2(x));
