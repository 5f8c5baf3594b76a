/**
 * The background of a cell: white at zero, orange above, blue below, at full strength where |value| = `scale`.
 * The colours themselves are tokens, so light and dark follow the theme. No colour for NaN and the infinities.
 */
export function cellColour(value: number, scale: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const end = value < 0 ? "var(--color-heat-negative)" : "var(--color-heat-positive)";
  const strength = scale > 0 ? Math.min(1, Math.abs(value) / scale) : 0;
  return `color-mix(in oklab, ${end} ${Math.round(strength * 100)}%, var(--color-heat-zero))`;
}
