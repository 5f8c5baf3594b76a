/**
 * That is the share of the **second** step alone. The same $w$ made $h_1$ as well, and the loss feels that through $h_1$.
 */
export const answers = {
  whole: () => "g*(1 - h_2^2)*h_1",
};
