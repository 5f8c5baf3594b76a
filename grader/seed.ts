/** The 32-bit seed of Math.random in case number `position`, FNV-1a over both. The same in every process. */
export function seedFor(seed: string, position: number): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed}#${position}`) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}
