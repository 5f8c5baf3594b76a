const SHORTEST_NAME = 3;
const BLANK = "…";

/**
 * The text without the names it is known to hold: those given, and each word of theirs that is long enough not to be
 * found everywhere. Whole words, in any case.
 */
export function anonymise(text: string, names: readonly string[]): string {
  const words = names
    .flatMap((name) => [name, ...name.split(/[\s@]+/)])
    .filter(({ length }) => length >= SHORTEST_NAME);
  return [...new Set(words)]
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(wholeWord(word), BLANK), text);
}

const wholeWord = (word: string) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, "giu");

const escaped = (word: string) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
