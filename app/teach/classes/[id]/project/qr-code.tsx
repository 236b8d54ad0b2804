import { create } from "qrcode";
import styles from "./project.module.css";

/** Light modules around the code, as its standard asks for. */
const MARGIN = 4;

/** The dark modules of a code as one path of unit squares. */
function squaresOf(size: number, data: ArrayLike<number>): string {
  const squares: string[] = [];
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      if (data[row * size + column]) squares.push(`M${column} ${row}h1v1h-1z`);
  return squares.join("");
}

/** A text as a QR code, dark on light whatever the theme: cameras expect it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  const whole = size + 2 * MARGIN;
  return (
    <svg
      className={styles.qr}
      viewBox={`${-MARGIN} ${-MARGIN} ${whole} ${whole}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x={-MARGIN} y={-MARGIN} width={whole} height={whole} fill="#ffffff" />
      <path d={squaresOf(size, data)} fill="#000000" />
    </svg>
  );
}
