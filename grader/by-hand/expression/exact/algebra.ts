import type { Arithmetic, EntrywiseFunction, Sign } from "../arithmetic.ts";
import {
  addFractions,
  type Fraction,
  greatestCommonDivisor,
  inverse,
  isSameFraction,
  multiplyFractions,
  power,
  ratio,
  ratioOf,
  whole,
} from "./fraction.ts";
import { atom, constantOf, type Polynomial, TooMuchWork, Work, ZERO } from "./polynomial.ts";

/** What is not made of sums, products and quotients, such as sin(a), is one thing more to compute with. */
type Value = { name: EntrywiseFunction | "power" | "pi"; of: Fraction[]; number: number };

/**
 * Arithmetic with fractions of polynomials in the names and in the values of functions. What comes out the same is equal
 * wherever it has a value; what comes out different is surely different only where it is `isRational`, since values of
 * functions hang together in ways that are not known here.
 */
export class Algebra implements Arithmetic<Fraction> {
  readonly work = new Work();
  /** Without values of functions, and without decimals, which may stand for what they were rounded from. */
  isRational = true;
  readonly #values: Value[] = [];
  #atoms = 0;

  newName(): Fraction {
    return whole(atom(this.#atoms++));
  }

  of(value: number): Fraction {
    if (!Number.isSafeInteger(value)) this.isRational = false;
    return decimal(value);
  }

  constant(name: string): Fraction {
    return name === "e" ? this.exp(this.of(1)) : this.value("pi", []);
  }

  combine(sign: Sign, left: Fraction, right: Fraction): Fraction {
    switch (sign) {
      case "+":
        return addFractions(left, right, this.work);
      case "-":
        return addFractions(left, right, this.work, -1n);
      case "*":
        return multiplyFractions(left, right, this.work);
      case "/":
        return multiplyFractions(left, inverse(right), this.work);
      case "^":
        return this.power(left, right);
    }
  }

  power(base: Fraction, exponent: Fraction): Fraction {
    const known = ratioOf(exponent);
    if (known?.under === 1n) return power(base, Number(known.over), this.work);
    if (known?.under === 2n && known.over === 1n) return this.apply("sqrt", base);
    if (isSameFraction(base, this.constant("e"), this.work)) return this.exp(exponent);
    return this.value("power", [base, exponent]);
  }

  apply(name: EntrywiseFunction, of: Fraction): Fraction {
    const one = ratio(1n, 1n);
    switch (name) {
      case "exp":
        return this.exp(of);
      case "sigmoid": {
        const grown = this.exp(of);
        return this.combine("/", grown, this.combine("+", grown, one));
      }
      case "tanh": {
        const grown = this.exp(this.combine("+", of, of));
        return this.combine("/", this.combine("-", grown, one), this.combine("+", grown, one));
      }
      case "sin":
        return this.known(name, this.negative(of))
          ? this.negative(this.apply(name, this.negative(of)))
          : this.value(name, [of]);
      case "cos":
      case "abs":
        return this.known(name, this.negative(of)) ?? this.value(name, [of]);
      default:
        return this.value(name, [of]);
    }
  }

  /** exp(2a + b/3) as exp(a)² exp(b/3): sums and differences in the exponent are products and quotients outside. */
  exp(of: Fraction): Fraction {
    const under = constantOf(of.under);
    if (under === null) {
      const opposite = this.known("exp", this.negative(of));
      return opposite ? inverse(opposite) : this.value("exp", [of]);
    }
    let product = ratio(1n, 1n);
    for (const [key, coefficient] of of.over) {
      const divisor = greatestCommonDivisor(coefficient, under) * (under < 0n ? -1n : 1n);
      const part: Polynomial = new Map([[key, 1n]]);
      const root = this.value("exp", [{ over: part, under: new Map([["", under / divisor]]) }]);
      product = multiplyFractions(product, power(root, Number(coefficient / divisor), this.work), this.work);
    }
    return product;
  }

  negative(of: Fraction): Fraction {
    return addFractions(whole(ZERO), of, this.work, -1n);
  }

  /** The value of a function that has been met before. */
  known(name: Value["name"], ...of: Fraction[]): Fraction | null {
    const found = this.#values.find(
      (value) => value.name === name && value.of.every((one, i) => isSameFraction(one, of[i]!, this.work)),
    );
    return found ? whole(atom(found.number)) : null;
  }

  value(name: Value["name"], of: Fraction[]): Fraction {
    this.isRational = false;
    const known = this.known(name, ...of);
    if (known) return known;
    const number = this.#atoms++;
    this.#values.push({ name, of, number });
    return whole(atom(number));
  }
}

const MOST_DECIMALS = 400;

/** A number as it is written: 0.1 is one tenth. */
function decimal(value: number): Fraction {
  const [digits = "", exponent = "0"] = String(value).split("e");
  const [units = "", tenths = ""] = digits.split(".");
  const shift = Number(exponent) - tenths.length;
  if (Math.abs(shift) > MOST_DECIMALS) throw new TooMuchWork(`a number of over ${MOST_DECIMALS} digits`);
  const [over, scale] = [BigInt(units + tenths), 10n ** BigInt(Math.abs(shift))];
  return shift < 0 ? ratio(over, scale) : ratio(over * scale, 1n);
}
