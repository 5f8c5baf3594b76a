/** Sentences are gathered by their counts first, so that only those of one group need be compared. */
export function bagOfWords(sentences: Sentence[], V: number): BagsOfWords {
  const rows = sentences.map((sentence) => {
    const row = new Uint32Array(V);
    sentence.forEach((id) => row[id]++);
    return row;
  });

  const groups = new Map<string, number[]>();
  rows.forEach((row, i) => groups.set(row.join(" "), [...(groups.get(row.join(" ")) ?? []), i]));

  const collisions: [number, number][] = [];
  for (const group of groups.values()) {
    group.forEach((i, place) => {
      for (const j of group.slice(place + 1)) {
        if (String(sentences[i]) !== String(sentences[j])) collisions.push([i, j]);
      }
    });
  }
  collisions.sort(([i, j], [k, l]) => i - k || j - l);
  return { counts: rows.map((row) => Array.from(row)), collisions };
}
