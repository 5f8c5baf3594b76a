import { isRecord, type Leaf, leavesOf } from "../leaves.ts";
import type { Value } from "../value.ts";

/** A number, a vector, a matrix or more of them: what arithmetic can be done with. */
export type Tensor = number | Tensor[];

export function isTensor(value: Value | undefined): value is Tensor {
  return typeof value === "number" || (Array.isArray(value) && value.every(isTensor));
}

/** [n, m] for a matrix, [] for a number; null where the rows are not equally long. */
export function shapeOf(tensor: Tensor): number[] | null {
  if (typeof tensor === "number") return [];
  const shapes = tensor.map(shapeOf);
  const [first = []] = shapes;
  return shapes.every((shape) => shape !== null && String(shape) === String(first)) ? [tensor.length, ...first!] : null;
}

export function sameShape(a: Tensor, b: Tensor): boolean {
  const [left, right] = [shapeOf(a), shapeOf(b)];
  return left !== null && right !== null && String(left) === String(right);
}

export function mapEntries(tensor: Tensor, change: (entry: number) => number): Tensor {
  return typeof tensor === "number" ? change(tensor) : tensor.map((part) => mapEntries(part, change));
}

/** Both of one shape. */
export function zipEntries(a: Tensor, b: Tensor, combine: (left: number, right: number) => number): Tensor {
  if (typeof a === "number") return combine(a, b as number);
  return a.map((part, i) => zipEntries(part, (b as Tensor[])[i]!, combine));
}

export function entriesOf(tensor: Tensor): number[] {
  return typeof tensor === "number" ? [tensor] : tensor.flatMap(entriesOf);
}

export function transposed(matrix: number[][]): number[][] {
  return matrix[0]!.map((_, j) => matrix.map((row) => row[j]!));
}

export function isMatrix(tensor: Tensor): tensor is number[][] {
  return shapeOf(tensor)?.length === 2;
}

export function isVector(tensor: Tensor): tensor is number[] {
  return Array.isArray(tensor) && tensor.every((entry) => typeof entry === "number");
}

export function sum(row: number[]): number {
  return row.reduce((total, entry) => total + entry, 0);
}

/** The leaves that are tensors, by the name a learner knows them by: the last of their path. */
export function tensorLeaves(value: Value): (Leaf & { value: Tensor })[] {
  return leavesOf(value).filter((leaf): leaf is Leaf & { value: Tensor } => isTensor(leaf.value));
}

/** A copy of `value` in which another part stands at `path`. */
export function replaceLeaf(value: Value, path: string[], part: Value): Value {
  const [field, ...rest] = path;
  if (field === undefined || !isRecord(value)) return part;
  return { ...value, [field]: replaceLeaf(value[field]!, rest, part) };
}
