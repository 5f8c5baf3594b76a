// category: checker; expected: rejected|runtime-error|wrong-answer
declare var process: any;
var globalThis: any = {};
var undefined: any = 1;
export const solve = (xs: any) => [process.pid];
