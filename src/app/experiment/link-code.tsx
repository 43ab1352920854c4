/** A link as a QR code: a class photographs it from the wall. Drawn as one path; black on white in every theme, or cameras do not see it. */
import { encode } from 'uqr';

/** Longer ones have modules too small for a phone across the room (about 20 on a line of the wall's picture). */
export const LONGEST_CODE = 900;

/** Modules of quiet around it: ISO/IEC 18004 asks for four. */
const QUIET = 4;

export function LinkCode({ link, label }: { readonly link: string; readonly label: string }) {
  const { data, size } = encode(link, { ecc: 'L', border: QUIET });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      className="link-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
