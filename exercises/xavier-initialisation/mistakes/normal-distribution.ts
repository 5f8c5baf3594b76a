/**
 * The variance is right, but some entries lie beyond the bound: they are normally distributed. That is the other
 * form of this initialisation. Here they are spread **evenly** between $-b$ and $b$.
 */
export function xavier(rows: number, columns: number): Matrix {
  const deviation = Math.sqrt(2 / (rows + columns));
  const normal = () => Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => normal() * deviation));
}
