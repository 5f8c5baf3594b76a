const MOST_SHOWN = 80;

/** Why an archive is refused, whole: the entry by name, where it is one entry's fault, and the rule. */
export class ArchiveRefusal extends Error {
  constructor(entry: string | null, rule: string) {
    super(entry === null ? `${rule}.` : `“${shown(entry)}” ${rule}.`);
    this.name = "ArchiveRefusal";
  }
}

/** A name of somebody else's making, so that it can stand in a sentence: cut short, and nothing in it that cannot be seen. */
export function shown(name: string): string {
  const seen = name.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, (odd) => `\\u{${odd.codePointAt(0)!.toString(16)}}`);
  return seen.length > MOST_SHOWN ? `${seen.slice(0, MOST_SHOWN)}…` : seen;
}
