import { defineConfig } from "vitest/config";

/** As the worker runs: files marked `server-only` can be imported, and isolated-vm works. */
const SERVER_FLAGS = ["--conditions=react-server", "--no-node-snapshot"];
// Vitest hands these to Node as well, where an "import" among them would mislead require().
const CONDITIONS = ["react-server", "node"];
const ON_THE_SERVER = { resolve: { conditions: CONDITIONS }, ssr: { resolve: { conditions: CONDITIONS } } };

const NEEDS_DATABASE = ["tests/server/**/*.test.ts", "tests/worker/**/*.test.ts"];
const IN_THE_BROWSER = ["tests/{app,components}/**/*.test.{ts,tsx}"];
/** Functions of their arguments. Their files share a process and what it has loaded, which is most of what they take. */
const FUNCTIONS = ["tests/{domain,numeric}/**/*.test.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        ...ON_THE_SERVER,
        test: {
          name: "functions",
          include: FUNCTIONS,
          setupFiles: ["tests/support/unexpected-errors.ts"],
          execArgv: SERVER_FLAGS,
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        ...ON_THE_SERVER,
        test: {
          name: "processes",
          include: ["tests/**/*.test.ts"],
          exclude: [...NEEDS_DATABASE, ...IN_THE_BROWSER, ...FUNCTIONS, "tests/e2e/**"],
          setupFiles: ["tests/support/unexpected-errors.ts"],
          execArgv: SERVER_FLAGS,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...ON_THE_SERVER,
        test: {
          name: "database",
          include: NEEDS_DATABASE,
          // Only when one of these files runs does Postgres start.
          globalSetup: ["tests/support/template-database.ts"],
          setupFiles: ["tests/support/unexpected-errors.ts", "tests/support/database.ts"],
          execArgv: SERVER_FLAGS,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "interface",
          include: IN_THE_BROWSER,
          setupFiles: ["tests/support/unexpected-errors.ts"],
          isolate: false,
        },
      },
    ],
  },
});
