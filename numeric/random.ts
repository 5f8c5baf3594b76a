import type { Matrix } from "./matrices.ts";
import type { Vector } from "./vectors.ts";

/** Numbers that look random and are decided by a seed, so that every run can be repeated. */
export type Random = {
  /** Evenly spread over low ≤ u < high, with 53 random bits. */
  uniform(low: number, high: number): number;
  /** A whole number from low to high, both included. */
  integer(low: number, high: number): number;
  /** Normally distributed with mean 0 and standard deviation 1. */
  normal(): number;
};

/** The same seed gives the same numbers in every process. Not for secrets: the state can be worked out from the output. */
export function createRandom(seed: string): Random {
  const nextWord = xoshiro128(seedWords(seed));
  const unit = () => ((nextWord() >>> 5) * 2 ** 26 + (nextWord() >>> 6)) / 2 ** 53;
  return {
    uniform: (low, high) => low + unit() * (high - low),
    integer: (low, high) => low + Math.floor(unit() * (high - low + 1)),
    normal: () => boxMuller(unit(), unit()),
  };
}

/** [n], normally distributed with standard deviation `scale`. */
export function randomVector(random: Random, length: number, scale = 1): Vector {
  return Array.from({ length }, () => scale * random.normal());
}

/** [rows, columns], normally distributed with standard deviation `scale`. */
export function randomMatrix(random: Random, rows: number, columns: number, scale = 1): Matrix {
  return Array.from({ length: rows }, () => randomVector(random, columns, scale));
}

/** xoshiro128**, Blackman and Vigna, "Scrambled Linear Pseudorandom Number Generators" (2018). Gives 32-bit words. */
function xoshiro128([a, b, c, d]: Words): () => number {
  return () => {
    const word = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return word;
  };
}

type Words = [number, number, number, number];

// The generator stands still at four zeros; the last word's low bit keeps it from ever starting there.
function seedWords(seed: string): Words {
  return [hash(`0${seed}`), hash(`1${seed}`), hash(`2${seed}`), hash(`3${seed}`) | 1];
}

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 units, then the finaliser of MurmurHash3 so that similar seeds part ways. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** Box and Muller (1958). 1 − u lies in (0, 1], so the logarithm stays finite. */
function boxMuller(u: number, v: number): number {
  return Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * v);
}
