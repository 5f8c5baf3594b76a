// category: checker; expected: rejected
\u0069mport fs from "node:fs";
export const solve = (xs: number[]) => [fs.readFileSync("/etc/passwd").length];
