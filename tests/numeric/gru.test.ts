import { expect, test } from "vitest";
import { gruStep } from "#numeric/gru.ts";

const unit = {
  Wxr: [[0.4]],
  Whr: [[-0.6]],
  br: [0.1],
  Wxz: [[0.5]],
  Whz: [[0.3]],
  bz: [-0.2],
  Wxn: [[0.7]],
  Whn: [[0.9]],
  bn: [0.05],
};

test("gruStep gives the values worked by hand for a single unit", () => {
  const { r, z, n, h } = gruStep(unit, [1], [0.5]);
  expect(r[0]).toBeCloseTo(0.549834, 6); // σ(0.2)
  expect(z[0]).toBeCloseTo(0.6106392, 6); // σ(0.45)
  expect(n[0]).toBeCloseTo(0.7605107, 6); // tanh(0.75 + 0.45 r)
  expect(h[0]).toBeCloseTo(0.6014327, 6); // (1 − z) n + z/2
});

test("gruStep leaves the state alone where the update gate is open, and replaces it where it is shut", () => {
  const kept = gruStep({ ...unit, bz: [1000] }, [1], [0.5]);
  expect(kept.h).toEqual([0.5]);
  const replaced = gruStep({ ...unit, bz: [-1000] }, [1], [0.5]);
  expect(replaced.h).toEqual(replaced.n);
});

test("gruStep forgets the state in the candidate where the reset gate is shut", () => {
  const { n } = gruStep({ ...unit, br: [-1000] }, [1], [0.5]);
  expect(n[0]).toBeCloseTo(Math.tanh(0.75), 12);
});

test("gruStep resets the state before the product, where two units would mix", () => {
  const zero = [
    [0, 0],
    [0, 0],
  ];
  const gateless = { Wxz: zero, Whz: zero, bz: [-1000, -1000], Wxr: zero, Whr: zero, Wxn: zero, bn: [0, 0] };
  // The first unit is reset and the second is not, and Whn exchanges them.
  const exchange = [
    [0, 1],
    [1, 0],
  ];
  const { h } = gruStep({ ...gateless, br: [-1000, 1000], Whn: exchange }, [0, 0], [0.3, 0.6]);
  expect(h).toEqual([Math.tanh(0.6), 0]);
});
