import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

export const MIN_PASSWORD_LENGTH = 10;
/** Argon2 reads it all, so a bound keeps one request from costing seconds. */
export const MAX_PASSWORD_LENGTH = 200;
/** zxcvbn's scale: 0 and 1 fall to at most 10⁶ guesses, which any attacker makes. */
const MIN_GUESSES_SCORE = 2;

/** argon2id with OWASP's parameters of 2024: 19 MiB, two passes. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2);

/** Verifies against a hash that no password has when the account does not exist, so that both take the same time. */
export async function isRightPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  absentHash ??= hashPassword("an account that does not exist");
  const right = await verify(passwordHash ?? (await absentHash), password);
  return right && passwordHash !== undefined;
}
let absentHash: Promise<string> | undefined;

/** Why this password will not do, in words, or null. `personal` is what others know: name, address. */
export function passwordProblem(password: string, personal: string[]): string | null {
  if (password.length < MIN_PASSWORD_LENGTH)
    return `Use at least ${MIN_PASSWORD_LENGTH} characters; this has ${password.length}.`;
  if (password.length > MAX_PASSWORD_LENGTH) return `Use at most ${MAX_PASSWORD_LENGTH} characters.`;
  guesser ??= new ZxcvbnFactory({ dictionary: { ...dictionary }, graphs: adjacencyGraphs });
  const { score } = guesser.check(
    password,
    personal.flatMap((text) => text.split(/[@.\s]+/)),
  );
  if (score >= MIN_GUESSES_SCORE) return null;
  return "This password is among the first that are tried: a common or leaked one, a pattern, or your own name. Three unrelated words make a good one.";
}
let guesser: ZxcvbnFactory | undefined;
