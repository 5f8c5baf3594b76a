/** The **bias** is there in both steps as well. You have the share of the second one. */
export const answers = {
  bias: () => "g*(1 - h_2^2)",
};
