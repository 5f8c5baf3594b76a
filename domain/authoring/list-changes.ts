import type { Metadata } from "./metadata-text.ts";

export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  return list.toSpliced(from, 1).toSpliced(to, 0, list[from]!);
}

/** A name that none of these is: the word itself, or the word and a number. */
export function freeName(taken: readonly unknown[], word: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? word : `${word}${number}`;
    if (!taken.includes(name)) return name;
  }
}

/** A key for each item of a list: those known so far, in their order, and new ones for what was added elsewhere. */
export function itemKeys(known: readonly number[], count: number): number[] {
  const next = Math.max(-1, ...known) + 1;
  return Array.from({ length: count }, (_, i) => known[i] ?? next + i - known.length);
}

/**
 * A record with one of its names changed, in its place. Null where JSON cannot keep it there: another has the name, or it is a
 * whole number, which would go to the front.
 */
export function renamed(record: Metadata, name: string, next: string): Metadata | null {
  const names = Object.keys(record).map((other) => (other === name ? next : other));
  const result = Object.fromEntries(Object.values(record).map((value, i) => [names[i]!, value]));
  return Object.keys(result).join("\n") === names.join("\n") ? result : null;
}
