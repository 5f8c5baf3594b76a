export function rmspropStep(
  W: Matrix,
  S: Matrix,
  G: Matrix,
  learningRate: number,
  decay: number,
  epsilon: number,
): RmspropState {
  const nextW: Matrix = [];
  const nextS: Matrix = [];
  for (let i = 0; i < W.length; i++) {
    nextW.push([]);
    nextS.push([]);
    for (let j = 0; j < W[i].length; j++) {
      const g = G[i][j];
      const s = S[i][j] + (1 - decay) * (g * g - S[i][j]);
      nextS[i].push(s);
      nextW[i].push(W[i][j] - learningRate * (g / (Math.sqrt(s) + epsilon)));
    }
  }
  return { W: nextW, S: nextS };
}
