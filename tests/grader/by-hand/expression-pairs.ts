/** One expression, forms that are equal to it, forms that are not, and forms that lack a value where it has one. */
export type Family = { form: string; equal: string[]; unequal: string[]; gaps?: string[] };

/** a, b, c and h are numbers, p and q are above zero, x, y and z rows of two, W and U matrices of 2 × 2, V one of 2 × 3. */
export const SYMBOLS = {
  ...{ a: [], b: [], c: [], h: [], h_1: [], h_2: [], w: [], p: [], q: [] },
  ...{ x: [2], y: [2], z: [2], g: [3], W: [2, 2], U: [2, 2], V: [2, 3], W_hh: [2, 2] },
};

export const FAMILIES: Family[] = [
  {
    form: "1 - h^2",
    equal: ["1 - h*h", "(1-h)(1+h)", "(1 - h)*(1 + h)", "-(h^2 - 1)", "1 − h²", "-h^2 + 1"],
    unequal: ["h^2 - 1", "1 - h", "1 - 2h", "(1-h)^2", "1 + h^2", "1 - h^3"],
  },
  {
    form: "w*(1 - h_1^2)",
    equal: ["w - w*h_1^2", "w(1-h_1^2)", "(1 − h₁²)·w", "w*(1-h_1)*(1+h_1)"],
    unequal: ["1 - w*h_1^2", "w*(1 - h_2^2)", "w*(1 - h_1)", "w + (1 - h_1^2)"],
  },
  {
    form: "w*(1 - h_2^2)*h_1",
    equal: ["h_1*w*(1 - h_2^2)", "(h_1 - h_1 h_2^2) w", "h_1 w - h_1 w h_2^2", "w h_1 (1 - h_2)(1 + h_2)"],
    unequal: ["w*(1 - h_1^2)*h_2", "w*(1 - h_2^2)", "w*(1 - h_2^2)*h_2", "w^2*(1 - h_2^2)*h_1"],
  },
  {
    form: "a*(b + c)",
    equal: ["a*b + a*c", "(b + c)*a", "a b + c a", "a(b+c)", "a × (c + b)"],
    unequal: ["a*b + c", "a + b*c", "a*b*c", "a*(b - c)"],
  },
  {
    form: "(a + b)^2",
    equal: ["a^2 + 2a*b + b^2", "(b + a)^2", "(a+b)(a+b)", "(-a-b)^2"],
    unequal: ["a^2 + b^2", "a^2 + a*b + b^2", "2(a + b)", "(a - b)^2"],
  },
  {
    form: "(a^2 - b^2)/(a - b)",
    equal: ["a + b", "(b^2 - a^2)/(b - a)", "b + a"],
    unequal: ["a - b", "(a^2 + b^2)/(a - b)", "a^2 - b^2/a - b"],
  },
  {
    form: "tanh(a)",
    equal: [
      "(exp(a) - exp(-a))/(exp(a) + exp(-a))",
      "(e^a - e^-a)/(e^a + e^-a)",
      "1 - 2/(exp(2a) + 1)",
      "2*sigmoid(2a) - 1",
      "-tanh(-a)",
    ],
    unequal: ["tanh(-a)", "sigmoid(a)", "1 - tanh(a)^2", "a", "2*sigmoid(a) - 1"],
  },
  {
    form: "1 - tanh(a)^2",
    equal: [
      "4/(exp(a) + exp(-a))^2",
      "(1 - tanh(a))*(1 + tanh(a))",
      "1 - tanh(-a)^2",
      "4*sigmoid(2a)*(1 - sigmoid(2a))",
    ],
    unequal: ["1 - tanh(a^2)", "1 + tanh(a)^2", "tanh(a)*(1 - tanh(a))", "1 - tanh(a)"],
  },
  {
    form: "sigmoid(a)",
    equal: ["1/(1 + exp(-a))", "exp(a)/(1 + exp(a))", "σ(a)", "1 - sigmoid(-a)", "(1 + tanh(a/2))/2"],
    unequal: ["1/(1 + exp(a))", "sigmoid(-a)", "exp(a)/(1 - exp(a))", "1 - sigmoid(a)"],
  },
  {
    form: "sigmoid(a)*(1 - sigmoid(a))",
    equal: ["sigmoid(a) - sigmoid(a)^2", "sigmoid(a)*sigmoid(-a)", "exp(-a)/(1 + exp(-a))^2", "exp(a)/(1 + exp(a))^2"],
    unequal: ["sigmoid(a)*(1 + sigmoid(a))", "1 - sigmoid(a)^2", "sigmoid(a)^2", "sigmoid(a*(1 - a))"],
  },
  {
    form: "log(p*q)",
    equal: ["log(p) + log(q)", "ln(p) + ln(q)", "ln(q p)", "2 log(sqrt(p*q))"],
    unequal: ["log(p)*log(q)", "log(p + q)", "log(p) - log(q)", "p*log(q)"],
  },
  {
    form: "-log(p/(p + q))",
    equal: ["log(p + q) - log(p)", "log((p+q)/p)", "ln(1 + q/p)", "-(log(p) - log(p + q))"],
    unequal: ["log(p/(p+q))", "-log(p)/(p+q)", "-log(q/(p + q))", "log(p) - log(q)"],
  },
  {
    form: "exp(a)/(exp(a) + exp(b))",
    equal: ["1/(1 + exp(b - a))", "sigmoid(a - b)", "exp(a - c)/(exp(a - c) + exp(b - c))", "e^a/(e^a + e^b)"],
    unequal: ["exp(b)/(exp(a) + exp(b))", "a/(a + b)", "exp(a)/(a + b)", "exp(a/(a+b))"],
  },
  {
    form: "exp(a + b)",
    equal: ["exp(a)*exp(b)", "e^(a + b)", "e^a e^b", "exp(b + a)"],
    unequal: ["exp(a) + exp(b)", "exp(a*b)", "e^a + b", "exp(a)^b"],
  },
  {
    form: "a^3",
    equal: ["a*a*a", "a^2 a", "a³", "(-a)^3*(-1)", "a^4/a"],
    unequal: ["3a", "a^2", "(-a)^3", "abs(a)^3"],
    gaps: ["sqrt(a)^6", "exp(3*log(a))"],
  },
  {
    form: "a",
    equal: ["a^2/a", "a + b - b", "(a*b)/b", "log(exp(a))", "--a", "+a"],
    unequal: ["abs(a)", "sqrt(a^2)", "-a", "a^1.0001", "a + 1e-6", "a*(1 + 1e-7)"],
    gaps: ["sqrt(a)^2", "exp(log(a))", "a*sqrt(b)/sqrt(b)"],
  },
  {
    form: "1/a",
    equal: ["a^-1", "a^(-1)", "1 ÷ a", "b/(a*b)"],
    unequal: ["-a", "a", "1/a^2", "1/(a + 1e-5)"],
    gaps: ["sqrt(a)/sqrt(a)/a"],
  },
  {
    form: "sin(a)^2 + cos(a)^2",
    equal: ["1", "a/a", "a^0", "2 - 1"],
    unequal: ["0", "sin(a)^2 - cos(a)^2", "sin(a) + cos(a)", "1.000001"],
    gaps: ["sqrt(a)/sqrt(a)"],
  },
  {
    form: "sqrt(p)",
    equal: ["p^0.5", "p^(1/2)", "exp(log(p)/2)", "p/sqrt(p)", "√(p)"],
    unequal: ["p^2", "p/2", "sqrt(p^2)", "-sqrt(p)"],
  },
  {
    form: "pi*a",
    equal: ["π·a", "a pi", "2pi*a/2"],
    unequal: ["3.14*a", "3.14159*a", "p*a"],
  },
  {
    form: "x*W",
    equal: ["(W'*x')'", "(W^T x^T)^T", "transpose(transpose(W)*transpose(x))", "x W", "(x*W*2)/2"],
    unequal: ["x*W'", "(W*x')'", "x*W^T", "x*U", "-x*W", "x .* x"],
  },
  {
    form: "x*W + y*U + z",
    equal: ["z + y*U + x*W", "x W + (y U + z)", "z + x*W + y*U"],
    unequal: ["x*U + y*W + z", "x*W + y*U", "(x + y)*W + z", "x*W + y*U - z"],
  },
  {
    form: "x*(W*U)",
    equal: ["(x*W)*U", "x W U", "x*(U'*W')'"],
    unequal: ["x*(U*W)", "x*U*W", "x*W'*U"],
  },
  {
    form: "(x .* y)*W'",
    equal: ["(y .* x)*W'", "x*diag(y)*W'", "(W*(x .* y)')'", "(x ⊙ y) Wᵀ", "y*diag(x)*transpose(W)"],
    unequal: ["(x .* y)*W", "x .* (y*W')", "(x + y)*W'", "(x*W') .* y"],
  },
  {
    form: "diag(x)*W'",
    equal: ["(W*diag(x))'", "diag(x)*transpose(W)", "diag(x) W^T"],
    unequal: ["W'*diag(x)", "diag(x)*W", "diag(x) .* W", "x'*x*W'"],
  },
  {
    form: "x'*y",
    equal: ["(y'*x)'", "transpose(x)*y", "xᵀ y"],
    unequal: ["y'*x", "(x'*y)'", "x'*x"],
  },
  {
    form: "sum(x .* y)",
    equal: ["sum(y .* x)", "sum(x*y')", "sum(x*diag(y))", "sum(x .* y .* x ./ x)"],
    unequal: ["sum(x)*sum(y)", "sum(x + y)", "sum(x .* x)", "sum(x) + sum(y)"],
  },
  {
    form: "x + y",
    equal: ["y + x", "x - (-y)", "2*(x + y)/2", "x + y + z - z"],
    unequal: ["x - y", "x + 2y", "x .* y", "x"],
  },
  {
    form: "tanh(x*W_hh)",
    equal: [
      "-tanh(-x*W_hh)",
      "2*sigmoid(2*x*W_hh) - tanh(x - x) - tanh(x*W_hh) - 2*sigmoid(2*x*W_hh) + 2*tanh(x*W_hh)",
    ],
    unequal: ["tanh(x)*W_hh", "tanh(x*W_hh')", "x*W_hh", "tanh(x*W)"],
  },
  {
    form: "x*V",
    equal: ["(V'*x')'", "x*V + g - g", "(x/2)*V*2"],
    unequal: ["g", "-x*V", "y*V", "x*V + g"],
  },
  {
    form: "x.^2",
    equal: ["x .* x", "x.^3 ./ x", "(-x).^2", "x*diag(x)"],
    unequal: ["2x", "x.^3", "-x.^2", "x .* y"],
  },
];
