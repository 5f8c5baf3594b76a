// category: checker; expected: rejected
```ts
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
```
