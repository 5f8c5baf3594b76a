// category: checker; expected: wrong-answer|runtime-error
export let solve: any = (xs: number[]) => {
  solve = () => [0.46211715726000975, -0.24491866240370913, 0.7615941559557649];
  return xs.map(() => 0);
};
