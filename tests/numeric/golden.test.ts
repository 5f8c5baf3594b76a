import { expect, test } from "vitest";
import { type GruWeights, gruForward } from "#numeric/gru.ts";
import { gruBackward } from "#numeric/gru-backward.ts";
import type { Matrix } from "#numeric/matrices.ts";
import { type RnnWeights, rnnForward } from "#numeric/rnn.ts";
import { type RnnGradients, rnnBackward } from "#numeric/rnn-backward.ts";
import type { Vector } from "#numeric/vectors.ts";
import { expectGolden, readGolden } from "#tests/golden/golden.ts";

type Sequence = { X: Matrix; h0: Vector; dH: Matrix };

const rnnForwardCases = readGolden<RnnWeights & Sequence, { H: Matrix }>("rnn-forward.json");
const rnnCases = readGolden<RnnWeights & Sequence, RnnGradients>("rnn-bptt.json");
type GruGolden = { H: Matrix; dX: Matrix; dh0: Vector } & {
  [Name in keyof GruWeights as `d${Name}`]: GruWeights[Name];
};
const gruCases = readGolden<GruWeights & Sequence, GruGolden>("gru-reset-before.json");

test("The golden files hold five cases each, so agreeing with all of them means something", () => {
  expect([rnnForwardCases.length, rnnCases.length, gruCases.length]).toEqual([5, 5, 5]);
});

test.each(rnnForwardCases)("rnnForward agrees with PyTorch: $name", (golden) => {
  expectGolden(rnnForward(golden.in, golden.in.X, golden.in.h0), golden.out.H);
});

test.each(rnnCases)("rnnBackward agrees with PyTorch's autograd in every gradient: $name", (golden) => {
  const gradients = rnnBackward(golden.in, golden.in);
  expectGolden(gradients.dX, golden.out.dX);
  expectGolden(gradients.dWxh, golden.out.dWxh);
  expectGolden(gradients.dWhh, golden.out.dWhh);
  expectGolden(gradients.dbh, golden.out.dbh);
  expectGolden(gradients.dh0, golden.out.dh0);
});

test.each(gruCases)("gruForward agrees with PyTorch: $name", (golden) => {
  const H = gruForward(golden.in, golden.in.X, golden.in.h0).map((step) => step.h);
  expectGolden(H, golden.out.H);
});

test.each(gruCases)("gruBackward agrees with PyTorch's autograd in every gradient: $name", (golden) => {
  const { dX, weights, dh0 } = gruBackward(golden.in, golden.in);
  expectGolden(dX, golden.out.dX);
  expectGolden(dh0, golden.out.dh0);
  const names = ["Wxr", "Whr", "br", "Wxz", "Whz", "bz", "Wxn", "Whn", "bn"] as const;
  for (const name of names) expectGolden(weights[name], golden.out[`d${name}`]);
});
