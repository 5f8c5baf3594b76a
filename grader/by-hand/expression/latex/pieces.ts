/** Text between operators. `isWhole`: it holds together whatever stands beside it. */
export type Piece = { text: string; isOperator: boolean; isWhole: boolean };

export function operand(text: string, isWhole = true): Piece {
  return { text, isOperator: false, isWhole };
}

export function operator(text: string): Piece {
  return { text, isOperator: true, isWhole: true };
}

export function inBrackets(text: string): string {
  return /^[\w.]+$|^\w+\([^()]*\)$/.test(text) ? text : `(${text})`;
}

/** What stands side by side is a product. A quotient among other factors gets brackets. */
export function joined(pieces: Piece[]): string {
  return pieces
    .map((piece, i) => {
      const [before, after] = [pieces[i - 1], pieces[i + 1]];
      if (piece.isOperator) return isSign(piece) && before && !before.isOperator ? ` ${piece.text} ` : piece.text;
      const isAlone = (!before || isSign(before)) && (!after || isSign(after));
      const own = piece.isWhole || isAlone ? piece.text : `(${piece.text})`;
      return before && !before.isOperator ? `*${own}` : own;
    })
    .join("");
}

function isSign({ text }: Piece): boolean {
  return text === "+" || text === "-";
}
