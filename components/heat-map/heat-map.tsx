import { NumberTable } from "./number-table.tsx";
import { largestMagnitude, type Tensor } from "./tensor.ts";
import { WideHeatMap } from "./wide-heat-map.tsx";

/** Up to here every cell has room for its number. */
const MOST_CELLS_A_SIDE = 8;

export type HeatMapProps = {
  /** Whose numbers these are: "expected h". Read out before them. */
  label: string;
  tensor: Tensor;
  /** The magnitude at which the colours end, so that two maps can be compared. Its own largest when left out. */
  scale?: number | undefined;
  /** Index paths of wrong entries, which get a mark besides their colour. */
  wrong?: number[][] | undefined;
  decimals?: number | undefined;
};

/** A vector or matrix with a colour for each entry: orange above zero, blue below, white at zero. */
export function HeatMap(props: HeatMapProps) {
  const { tensor } = props;
  const scale = props.scale ?? largestMagnitude(tensor);
  const isSmall = tensor.rows.length <= MOST_CELLS_A_SIDE && (tensor.rows[0]?.length ?? 0) <= MOST_CELLS_A_SIDE;
  return isSmall ? <NumberTable {...props} scale={scale} coloured /> : <WideHeatMap {...props} scale={scale} />;
}
