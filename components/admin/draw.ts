import type { PlotOptions } from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { plotElement } from "../plot-element.ts";

/** As wide as a card on a phone, so that text is never drawn smaller than it is elsewhere. */
const WIDTH = 340;

/** A plot as SVG text with a name, drawn on the server: the page needs no script for it. */
export function draw(label: string, options: PlotOptions): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const svg = plotElement(document as unknown as Document, { width: WIDTH, ...options });
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  return svg.outerHTML;
}
