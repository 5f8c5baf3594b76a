// category: prelude; expected: rejected|wrong-answer|runtime-error
declare const module: any, exports: any;
Object.freeze(exports);
Object.freeze(module);
export const solve = (xs: any): any => xs;
