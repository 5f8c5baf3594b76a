// category: checker; expected: rejected|runtime-error
export const solve: any = { call: () => [0], apply: () => [0] };
