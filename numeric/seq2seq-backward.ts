import { tanhDerivative } from "./activations.ts";
import { embed, embeddingGradient } from "./embedding.ts";
import { meanCrossEntropyGradient } from "./language-model.ts";
import { addMatrices, type Matrix, outer, timesTransposed, zeroMatrix } from "./matrices.ts";
import { rnnBackward } from "./rnn-backward.ts";
import { encode, type SentencePair, type Seq2seqWeights, teacherForcing } from "./seq2seq.ts";
import { zeroTensors } from "./tensors.ts";
import { add, multiply, type Vector, zeroVector } from "./vectors.ts";

/**
 * The gradient of the teacher-forcing loss under the name of each weight. The context is used three times over, as s_0, at
 * every step of the decoder, and as the encoder's last state, so what comes back to it is a sum: with da_t for the
 * gradient of what stands inside the decoder's tanh,
 *
 *     dc = Σ_t da_t W_chᵀ + da_1 W_hhᵀ
 */
export function seq2seqBackward(weights: Seq2seqWeights, pair: SentencePair): Seq2seqWeights {
  const { src, tgt } = pair;
  const hidden = encode(weights, src);
  const context = hidden.at(-1)!;
  const decoder = decoderBackward(weights, pair, context);
  const H = context.length;
  const encoder = rnnBackward(
    { Wxh: weights.encWxh, Whh: weights.encWhh, bh: weights.encbh },
    {
      X: embed(weights.EmbSrc, src),
      h0: zeroVector(H),
      dH: [...zeroMatrix(src.length - 1, H), decoder.dContext],
    },
  );
  return {
    ...decoder.weights,
    EmbSrc: embeddingGradient(src, encoder.dX, weights.EmbSrc.length),
    EmbTgt: embeddingGradient(tgt.slice(0, -1), decoder.dY, weights.EmbTgt.length),
    ...{ encWxh: encoder.dWxh, encWhh: encoder.dWhh, encbh: encoder.dbh },
  };
}

type DecoderGradients = { weights: Seq2seqWeights; dY: Matrix; dContext: Vector };

function decoderBackward(weights: Seq2seqWeights, pair: SentencePair, context: Vector): DecoderGradients {
  const Y = embed(weights.EmbTgt, pair.tgt.slice(0, -1));
  const { S, logits } = teacherForcing(weights, pair);
  const dZ = meanCrossEntropyGradient(logits, pair.tgt.slice(1));
  const sum = zeroTensors(weights);
  const dY: Matrix = [];
  let [dContext, dNext] = [zeroVector(context.length), zeroVector(context.length)];
  for (let t = S.length - 1; t >= 0; t--) {
    const [s, dz, sPrev] = [S[t]!, dZ[t]!, S[t - 1] ?? context];
    const da = multiply(add(timesTransposed(dz, weights.Wo), dNext), tanhDerivative(s));
    sum.Wo = addMatrices(sum.Wo, outer(s, dz));
    sum.bo = add(sum.bo, dz);
    sum.decWxh = addMatrices(sum.decWxh, outer(Y[t]!, da));
    sum.decWhh = addMatrices(sum.decWhh, outer(sPrev, da));
    sum.decWch = addMatrices(sum.decWch, outer(context, da));
    sum.decbh = add(sum.decbh, da);
    dY.unshift(timesTransposed(da, weights.decWxh));
    dContext = add(dContext, timesTransposed(da, weights.decWch));
    dNext = timesTransposed(da, weights.decWhh);
  }
  return { weights: sum, dY, dContext: add(dContext, dNext) };
}
