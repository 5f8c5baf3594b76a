/** Without 0, O, 1, I and L, which look alike on a blackboard. */
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const LENGTH = 8;

/** A join code like "K7PM-3XQT": 31^8, about 8.5 × 10¹¹ of them. `randomInteger(n)` yields 0 … n − 1. */
export function makeJoinCode(randomInteger: (below: number) => number): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInteger(LETTERS.length)]);
  return `${letters.slice(0, 4).join("")}-${letters.slice(4).join("")}`;
}

/** What a person typed, as the code is stored: upper case, the hyphen in its place, spaces gone. */
export function normaliseJoinCode(typed: string): string {
  const letters = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
