// category: resources; expected: timeout|memory|runtime-error|wrong-answer
export function solve(xs: any): any {
  let n = 0;
  for (let i = 0; ; i++)
    n += new Date(i * 1e9).toLocaleString("th-TH-u-ca-buddhist-nu-thai", { timeZone: "Asia/Bangkok", dateStyle: "full" }).length + (i + 0.5).toLocaleString(["ar-EG", "hi", "zh-u-nu-hanidec"][i % 3]!).length;
}
