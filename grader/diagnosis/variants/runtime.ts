/** What the changed expressions call: plain JavaScript for the isolate, under one global name. `on` has the keys in force. */
export const RUNTIME = `globalThis.$d = {
  on: {},
  isInert: (a) => typeof a === "number" || typeof a === "string" || typeof a === "boolean" || a === null ||
    (typeof a === "object" && (Array.isArray(a) ? a : Object.values(a)).every($d.isInert)),
  sigmoid: (a) => a.map((e) => 1 / (1 + Math.exp(-e))),
  tanh: (a) => a.map(Math.tanh),
  ones: (a) => a.map(() => 1),
  complement: (a) => a.map((e) => 1 - e),
  plain: (a) => a.map((e) => 1 - e),
  plus: (a) => a.map((e) => 1 + e * e),
  tanhSlope: (a) => a.map((e) => 1 - e * e),
  sigmoidSlope: (a) => a.map((e) => e * (1 - e)),
  relu: (a) => a.map((e) => Math.max(0, e)),
  transpose: (W) => W[0].map((_, j) => W.map((row) => row[j])),
  times: (x, W) => { if (x.length !== W.length) throw new Error("shapes"); return W[0].map((_, j) => x.reduce((s, e, i) => s + e * W[i][j], 0)); },
  back: (d, W) => { if (d.length !== W[0].length) throw new Error("shapes"); return W.map((row) => row.reduce((s, e, j) => s + e * d[j], 0)); },
  zero: (a) => (typeof a === "number" ? 0 : Array.isArray(a) ? a.map($d.zero) : a && typeof a === "object" ? Object.fromEntries(Object.entries(a).map(([k, p]) => [k, $d.zero(p)])) : a),
  subtract: (a, b) => a.map((e, i) => Array.isArray(e) ? $d.subtract(e, b[i]) : e - b[i]),
  divide: (a, b) => a.map((e, i) => e / b[i]),
  multiply: (a, b) => a.map((e, i) => e * b[i]),
  add: (a, b) => a.map((e, i) => Array.isArray(e) ? $d.add(e, b[i]) : e + b[i]),
  mean: (parts) => $d.scale($d.sum(parts), 1 / parts.length),
  scale: (a, c) => (typeof a === "number" ? a * c : a.map((e) => $d.scale(e, c))),
};
`;
