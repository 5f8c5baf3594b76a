/** The steps share their weights, so the gradient is a **sum** over both of them. This is the share of one. */
export const answers = {
  sumWxh: () => "x_2^T*e_2",
  sumWhh: () => "h_1^T*e_2",
  sumBh: () => "e_2",
};
