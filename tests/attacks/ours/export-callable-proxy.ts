// category: checker; expected: wrong-answer|runtime-error
export const solve: any = new Proxy(function () {}, { apply: (_, __, [xs]: any) => xs.map(() => 0), get: () => { for (;;) {} } });
