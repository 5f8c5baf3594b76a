/**
 * Bodies of an exercise's function that ask for all that may differ between two processes, machines or days: what they
 * give back and print is part of the report on public cases.
 */
const BODIES: Record<string, string> = {
  prints: "console.log(...args); console.log(JSON.stringify(args)); return 1;",
  throws: "throw new RangeError(JSON.stringify(args[0]));",
  "throws an object": "throw { of: args.length };",
  "random numbers": "return Array.from({ length: 50 }, () => Math.random());",
  "the time": "console.log(Date.now(), new Date().toString(), new Date(0).getTimezoneOffset()); return [Date.now()];",
  "a local time": 'console.log(new Date(0).toLocaleString(), new Date("2026-03-29T01:30").toISOString()); return [];',
  "Map and Set":
    "const m = new Map(args.map((x, i) => [['k0', 'k9', 'k10'][(7 * i) % 3], x])); console.log([...m.keys()]); return [...new Set([3, 1, 3, 2])];",
  "fields in order":
    "const r: any = { b: 1, 2: 2, a: 3, 1: 4 }; for (const x of args) Object.assign(r, { [typeof x]: 1 }); console.log(Object.keys(r)); return r;",
  sort: "return [10, 9, 1, 2, NaN, -0].sort();",
  "unstable comparison": "return Array.from({ length: 60 }, (_, i) => i).sort(() => Math.random() - 0.5);",
  "local numbers":
    'console.log((1234567.891).toLocaleString(), (0.1).toLocaleString("de"), (1e21).toFixed(2)); return (0.1 + 0.2).toPrecision(20);',
  "local text":
    'console.log(["z", "ä", "a", "I", "ı"].sort((a, b) => a.localeCompare(b)), "I".toLocaleLowerCase(), "i".toLocaleUpperCase()); return [];',
  "typed arrays":
    "const f = Float32Array.from([0.1, 1e-40, 3e38]); console.log(new Uint8Array(f.buffer)); return [...f, ...new Float64Array(2)];",
  transcendental:
    "return Array.from({ length: 40 }, (_, i) => Math.sin(i * 1e5) + Math.exp(i / 7) ** Math.tan(i) + Math.cbrt(i) + Math.log1p(i));",
  microtasks:
    "const seen: number[] = []; Promise.resolve().then(() => seen.push(2)); queueMicrotask?.(() => seen.push(3)); seen.push(1); console.log(seen); return seen;",
  "its own stack": "console.log(new Error('here').stack); return [];",
  globals: "console.log(Object.getOwnPropertyNames(globalThis).join()); return [];",
  "inputs changed": "const [x] = args; if (Array.isArray(x)) x.reverse().push(1); return x;",
  "much garbage": "let n = 0; for (let i = 0; i < 2e4; i++) n += new Array(50).fill(i).length; return [n];",
  "too much output": "for (let i = 0; i < 500; i++) console.log(i, args); return new Array(300).fill(0.5);",
};

export function programsFor(entryName: string): { what: string; code: string }[] {
  return Object.entries(BODIES).map(([what, body]) => ({
    what,
    code: `export function ${entryName}(...args: any[]): any { ${body} }\n`,
  }));
}
