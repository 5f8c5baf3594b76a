/** Here the $\tanh$ is taken once more. $h_2$ **is** the $\tanh$ already, so the slope is $1 - h_2^2$. */
export const answers = {
  slope: () => "1 - tanh(h_2)^2",
};
