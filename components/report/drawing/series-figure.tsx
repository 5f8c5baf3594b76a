import { useEffect, useMemo, useState } from "react";
import { Legend } from "./legend.tsx";
import { hasHeights, isWide, leftOutWords, panelsOf } from "./panels.ts";
import type { Series } from "./series.ts";
import { SeriesTable } from "./series-table.tsx";
import { drawingLabel, drawingTitle, firstWrongStep, firstWrongWords } from "./step-words.ts";

type DrawPanels = typeof import("./draw-panels.ts").drawPanels;
type SeriesFigureProps = { series: Series; decimals: number | undefined };

/** A series over time: expected and yours in one drawing, what it shows in words, and the numbers behind it. */
export function SeriesFigure({ series, decimals }: SeriesFigureProps) {
  const draw = useDrawPanels();
  const panels = useMemo(() => panelsOf(series), [series]);
  const svgs = useMemo(
    () => (draw instanceof Function ? draw(document, series, panels) : null),
    [draw, series, panels],
  );
  const firstWrong = firstWrongWords(series);

  return (
    <figure className="space-y-2">
      <h4 className="text-sm font-medium text-text-muted">{drawingTitle(series)}</h4>
      {draw === "missing" && <p className="text-sm">The drawing could not be loaded. Its numbers are below.</p>}
      {draw !== "missing" && hasHeights(series, panels) && (
        <>
          <Legend hasYours={series.actual !== null} marksFirstWrong={firstWrongStep(series) !== null} />
          <div role="img" aria-label={drawingLabel(series, panels.length)} className={isWide(panels) ? WIDE : SMALL}>
            {panels.map(({ title, column }, index) => (
              <div key={title} className="min-w-0">
                {column !== null && <p className="text-xs text-text-muted">{title}</p>}
                <Picture svg={svgs?.[index]} />
              </div>
            ))}
          </div>
        </>
      )}
      <figcaption className="text-sm">
        {firstWrong && <p>{firstWrong}</p>}
        {leftOutWords(series, panels).map((sentence) => (
          <p key={sentence} className="text-text-muted">
            {sentence}
          </p>
        ))}
      </figcaption>
      <SeriesTable series={series} panels={panels} decimals={decimals} />
    </figure>
  );
}

const SMALL = "grid max-w-3xl grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-3 gap-y-2";
const WIDE = "grid grid-cols-[repeat(auto-fill,minmax(min(100%,19rem),1fr))] gap-x-3 gap-y-2";

function Picture({ svg }: { svg: string | undefined }) {
  if (!svg) return <p className="min-h-28 text-sm text-text-muted">Drawing…</p>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: serialised from a document, which escapes all text
  return <div className="drawing" dangerouslySetInnerHTML={{ __html: svg }} />;
}

/** The plotting library is fetched after the first paint, by no page without a series, and never runs on the server. */
function useDrawPanels(): DrawPanels | "missing" | null {
  const [draw, setDraw] = useState<DrawPanels | "missing" | null>(null);
  useEffect(() => {
    import("./draw-panels.ts").then(
      ({ drawPanels }) => setDraw(() => drawPanels),
      () => setDraw("missing"),
    );
  }, []);
  return draw;
}
