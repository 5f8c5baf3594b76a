export const slidingWindows = (sentence: Sentence, size: number, stride: number): Sentence[] =>
  Array.from({ length: Math.max(0, Math.floor((sentence.length - size) / stride) + 1) }, (_, n) =>
    sentence.slice(n * stride, n * stride + size),
  );
