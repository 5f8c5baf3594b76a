import type { Random } from "#numeric/random.ts";

/** Right words, and for each a wrong one that a decoder might say. */
const SENTENCES: [string, string][][] = [
  [
    ["hola", "adiós"],
    ["mundo", "amigo"],
  ],
  [
    ["buenos", "buenas"],
    ["días", "noches"],
  ],
  [
    ["el", "la"],
    ["gato", "perro"],
    ["duerme", "come"],
  ],
  [
    ["la", "el"],
    ["casa", "mesa"],
    ["es", "está"],
    ["grande", "roja"],
  ],
  [
    ["muchas", "mucho"],
    ["gracias", "veces"],
  ],
  [
    ["yo", "tú"],
    ["leo", "lees"],
    ["un", "una"],
    ["libro", "carta"],
  ],
];

/** A sentence with one word said wrongly; so sure of each word, and so long, that the chance of all of them is far from that of one. */
export function drawVariant(random: Random) {
  const sentence = SENTENCES[random.integer(0, SENTENCES.length - 1)]!;
  const place = random.integer(1, sentence.length);
  const [word, said] = sentence[place - 1]!;
  return {
    ...{ sentence: sentence.map(([right]) => right).join(" "), place, word, said },
    ...{ p: random.integer(80, 90) / 100, n: random.integer(5, 9) },
  };
}
