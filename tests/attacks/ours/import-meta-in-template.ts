// category: checker; expected: rejected
export const solve = (xs: number[]) => [`${import.meta.url}`.length];
