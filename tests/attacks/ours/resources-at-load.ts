// category: resources; expected: memory|timeout
const kept: any[] = [];
for (let i = 0; i < 1e9; i++) kept.push({ i, half: i / 2 });
export const solve = (xs: any): any => [kept.length];
