/**
 * In step $t$ the matrix $W_{hh}$ multiplies $h_{t-1}$, the state from **before** the step. Here each $e_t$ stands with
 * $h_t$, the state that came of it.
 */
export const answers = {
  sumWhh: () => "h_1^T*e_1 + h_2^T*e_2",
};
