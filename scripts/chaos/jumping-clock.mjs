// Preloaded into a worker: its clock jumps by up to an hour either way, every few seconds.
const RealDate = Date;
let shiftMs = 0;
setInterval(() => {
  shiftMs = (Math.random() * 2 - 1) * 3_600_000;
}, 3000).unref();

globalThis.Date = class extends RealDate {
  constructor(...args) {
    super(...(args.length === 0 ? [RealDate.now() + shiftMs] : args));
  }
  static now() {
    return RealDate.now() + shiftMs;
  }
};
