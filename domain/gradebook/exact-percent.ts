/** 0.625 as "62.5 %": what somebody set is told as it was set, where other words round scores down. */
export function exactPercent(share: number): string {
  return `${Number((share * 100).toFixed(6))} %`;
}
