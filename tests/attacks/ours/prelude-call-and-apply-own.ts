// category: prelude; expected: wrong-answer|runtime-error
export const solve: any = Object.assign((xs: any) => xs.map(() => 0), { call: () => [0.5], apply: () => { for (;;) {} }, bind: null, toString: null, [Symbol.toPrimitive]: () => { for (;;) {} } });
