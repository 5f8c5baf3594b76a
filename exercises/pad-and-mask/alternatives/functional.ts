const filled = (count: number, value: number): number[] => new Array<number>(Math.max(0, count)).fill(value);

export const padAndMask = (sentences: Sentence[], length: number, padding: number): PaddedBatch => ({
  ids: sentences.map((words) => [...words.slice(0, length), ...filled(length - words.length, padding)]),
  mask: sentences.map((words) => [...words, ...filled(length, 0)].slice(0, length).map((_, t) => +(t < words.length))),
  lost: sentences.map((words) => words.slice(length).length),
});
