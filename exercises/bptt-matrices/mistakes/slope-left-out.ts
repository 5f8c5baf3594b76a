/** This is $d$ itself. Between $h$ and $a$ stands the $\tanh$, whose **slope** is $1 - h^2$ in each entry. */
export const answers = {
  e: () => "d",
};
