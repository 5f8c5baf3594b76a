/**
 * What the checker and the editor agree on. The names are those of tsconfig.json; `lib` and `target` are es2023.
 * Everything else about the language is left as `strict` makes it.
 */
export const LEARNER_LIBRARY = "es2023";

/** The only global beside the language's own. The editor gives it to its TypeScript service as well. */
export const CONSOLE_TYPES = `interface Console {
  debug(...values: unknown[]): void;
  error(...values: unknown[]): void;
  info(...values: unknown[]): void;
  log(...values: unknown[]): void;
  warn(...values: unknown[]): void;
}
declare const console: Console;
`;
