// category: checker; expected: runtime-error|rejected|wrong-answer
export class solve {
  static call = () => [0];
  constructor(xs: number[]) { return xs as any; }
}
