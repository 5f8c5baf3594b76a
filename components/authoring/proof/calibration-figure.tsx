import { axisOf, type Calibration, extremes, type Mark, placeOn } from "./calibration.ts";
import { distanceWords } from "./step-words.ts";

const WIDTH = 480;
const HEIGHT = 168;
const LEFT = 16;
const RIGHT = 16;
const LANES = { noise: 58, mistakes: 106 };
const AXIS_Y = 132;

/** Right answers, the tolerance and the mistakes on one axis, whose every step is ten times the one before. */
export function CalibrationFigure({ calibration }: { calibration: Calibration }) {
  const { part, noise, mistakes, bounds } = calibration;
  const axis = axisOf(calibration);
  const x = (distance: Mark["distance"]) => LEFT + placeOn(axis, distance) * (WIDTH - LEFT - RIGHT);
  const { worst, nearest } = extremes(calibration);
  return (
    <figure className="space-y-2">
      <figcaption className="font-medium">
        {part === "" ? "How well the tolerance tells right from wrong" : `The same of the program “${part}”`}
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={inWords(calibration)}
        className="w-full max-w-2xl text-[12px]"
      >
        <line x1={LEFT} x2={WIDTH - RIGHT} y1={AXIS_Y} y2={AXIS_Y} className="stroke-border-control" />
        {bounds.noise !== null && <Bound x={x(bounds.noise)} label={`${bounds.noise}`} />}
        <Bound x={x(bounds.mistake)} label={`${bounds.mistake}`} />
        <line x1={x(1)} x2={x(1)} y1={24} y2={AXIS_Y} className="stroke-accent" strokeWidth={2} />
        <text x={x(1)} y={16} textAnchor="middle" className="fill-accent font-medium">
          the tolerance
        </text>
        {noise.map(({ name, distance }) => (
          <circle key={name} cx={x(distance)} cy={LANES.noise} r={5} className="fill-verdict-passed" />
        ))}
        {mistakes.map(({ name, distance }) => (
          <path key={name} d={cross(x(distance), LANES.mistakes)} className="stroke-verdict-failed" strokeWidth={2.5} />
        ))}
        {worst && <Named mark={worst} x={x(worst.distance)} y={LANES.noise} />}
        {nearest && <Named mark={nearest} x={x(nearest.distance)} y={LANES.mistakes} />}
        <text x={x(1)} y={AXIS_Y + 16} textAnchor="middle" className="fill-text-muted">
          1
        </text>
        <text x={LEFT} y={HEIGHT - 4} className="fill-text-muted">
          ← nearer to the reference
        </text>
        <text x={WIDTH - RIGHT} y={HEIGHT - 4} textAnchor="end" className="fill-text-muted">
          farther, in tolerances →
        </text>
      </svg>
      <MarkTable calibration={calibration} />
    </figure>
  );
}

const cross = (x: number, y: number) => `M${x - 4} ${y - 4}l8 8m0 -8l-8 8`;

function Bound({ x, label }: { x: number; label: string }) {
  return (
    <>
      <line x1={x} x2={x} y1={30} y2={AXIS_Y} strokeDasharray="3 3" className="stroke-text-muted" />
      <text x={x} y={AXIS_Y + 16} textAnchor="middle" className="fill-text-muted">
        {label}
      </text>
    </>
  );
}

/** A name above its mark, which leans inwards near an end. */
function Named({ mark, x, y }: { mark: Mark; x: number; y: number }) {
  const anchor = x < WIDTH / 3 ? "start" : x > (2 * WIDTH) / 3 ? "end" : "middle";
  return (
    <text x={x} y={y - 10} textAnchor={anchor} className="fill-text">
      {mark.name}
    </text>
  );
}

function inWords(calibration: Calibration): string {
  const { bounds } = calibration;
  const { worst, nearest } = extremes(calibration);
  return [
    worst &&
      `Right answers stray by ${distanceWords(worst.distance)} at most, in ${worst.name}; ${bounds.noise} are allowed.`,
    nearest &&
      `The nearest mistake, ${nearest.name}, misses by ${distanceWords(nearest.distance)}; ${bounds.mistake} are needed.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function MarkTable({ calibration }: { calibration: Calibration }) {
  const { noise, mistakes } = calibration;
  const rows = [
    ...noise.map((mark) => ({ ...mark, what: "alternative" })),
    ...mistakes.map((mark) => ({ ...mark, what: "mistake" })),
  ];
  return (
    <details className="text-sm">
      <summary className="text-text-muted">{inWords(calibration)} All of them as a table</summary>
      <table className="mt-2 w-full max-w-2xl tabular-nums">
        <thead>
          <tr className="text-left text-text-muted">
            <th scope="col" className="font-medium">
              Program
            </th>
            <th scope="col" className="font-medium">
              Kind
            </th>
            <th scope="col" className="text-right font-medium">
              Distance from the reference
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, what, distance }) => (
            <tr key={`${what} ${name}`} className="border-t border-border">
              <td className="py-1 break-all">{name}</td>
              <td>{what}</td>
              <td className="text-right">{distanceWords(distance)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
