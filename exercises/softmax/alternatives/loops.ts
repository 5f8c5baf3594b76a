export function softmax(z: Vector): Vector {
  let largest = z[0];
  for (const entry of z) if (entry > largest) largest = entry;
  const shares: Vector = [];
  let total = 0;
  for (const entry of z) {
    const exponential = Math.exp(entry - largest);
    shares.push(exponential);
    total += exponential;
  }
  for (let i = 0; i < shares.length; i++) shares[i] /= total;
  return shares;
}
