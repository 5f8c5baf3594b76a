// category: prelude; expected: wrong-answer|rejected|runtime-error|timeout
declare const module: any;
const wrong = (xs: any): any => xs.map(() => 0);
let asked = 0;
module.exports = new Proxy({}, { getOwnPropertyDescriptor: () => ({ value: asked++ % 2 ? 0 : wrong, configurable: true, writable: true, enumerable: true }) });
export const solve: any = wrong;
