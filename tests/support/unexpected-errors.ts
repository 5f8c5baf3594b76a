import { afterEach, beforeEach } from "vitest";

// A test that expects a console.error replaces it itself (vi.spyOn); whatever arrives here was unexpected.
let unexpected: unknown[][] = [];

beforeEach(() => {
  unexpected = [];
  console.error = (...parts: unknown[]) => {
    unexpected.push(parts);
  };
});

afterEach(() => {
  if (unexpected.length > 0) throw new Error(`unexpected console.error: ${unexpected.map(String).join("; ")}`);
});
