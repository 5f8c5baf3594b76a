// category: console; expected: wrong-answer
export function solve(xs: any): any {
  const frame = '{"type":"value","value":{"shape":"[1,3]","numbers":""},"console":{"lines":[],"droppedLines":0}}';
  console.log("\u0000\u0000\u0000" + String.fromCharCode(frame.length) + frame);
  console.log("\n".repeat(5000), "\ud800\udc00\ud800", "\u2028\u0007");
  return [0];
}
