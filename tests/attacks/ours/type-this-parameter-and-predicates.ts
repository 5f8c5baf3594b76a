// category: checker; expected: rejected|wrong-answer|runtime-error
export function solve(this: { answer: number[] }, xs: number[]): xs is number[] { return this.answer as any; }
