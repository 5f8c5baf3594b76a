import { type Numbers, shapeOf } from "./shapes.ts";

/** Tensors by name, such as the weights of a network or their gradients. */
export type Tensors = Record<string, Numbers>;

/** `combine` of the entries of two tensors of one shape. Throws with both shapes when they differ. */
export function zipTensor(a: Numbers, b: Numbers, combine: (left: number, right: number) => number): Numbers {
  const [left, right] = [shapeOf(a), shapeOf(b)];
  if (String(left) !== String(right))
    throw new Error(`shapes differ: [${left?.join(", ")}] and [${right?.join(", ")}]`);
  const walk = (p: Numbers, q: Numbers): Numbers =>
    typeof p === "number" ? combine(p, q as number) : p.map((part, i) => walk(part, (q as Numbers[])[i]!));
  return walk(a, b);
}

export function mapTensor(a: Numbers, change: (entry: number) => number): Numbers {
  return typeof a === "number" ? change(a) : a.map((part) => mapTensor(part, change));
}

export function zerosLike(a: Numbers): Numbers {
  return mapTensor(a, () => 0);
}

/** All entries in row-major order. */
export function entriesOf(a: Numbers): number[] {
  return typeof a === "number" ? [a] : a.flatMap(entriesOf);
}

/** The same tensors with each entry of one moved by the entry of the other of its name: a + b. */
export function addTensors<T extends Tensors>(a: T, b: T): T {
  const sum = Object.entries(a).map(([name, tensor]) => [name, zipTensor(tensor, b[name]!, (x, y) => x + y)]);
  return Object.fromEntries(sum) as T;
}

/** Zero for each entry of each tensor: where a sum of gradients begins. */
export function zeroTensors<T extends Tensors>(a: T): T {
  return Object.fromEntries(Object.entries(a).map(([name, tensor]) => [name, zerosLike(tensor)])) as T;
}
