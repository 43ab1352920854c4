/**
 * The way of a string: taut, hanging, or over a pulley. Points x y z, metres, written into a buffer; nothing is allocated.
 *
 * A hanging string is a catenary: y = a cosh((x − x₀)/a) + c, with the parameter a from its length L, the span h and the rise v between
 * its ends: √(L² − v²) = 2a sinh(h / 2a). It holds while the string has no stiffness and hangs at rest.
 */
type Point = ArrayLike<number>;
type Out = { [i: number]: number };

function straight(a: Point, b: Point, points: number, out: Out): void {
  for (let i = 0; i < points; i++)
    for (let k = 0; k < 3; k++) out[i * 3 + k] = a[k]! + ((b[k]! - a[k]!) * i) / (points - 1);
}

/** `points` points along a string of `length` m from a to b, evenly along it; straight if it is no longer than their distance. */
export function hang(a: Point, b: Point, length: number, points: number, out: Out): void {
  const dx = b[0]! - a[0]!;
  const rise = b[1]! - a[1]!;
  const dz = b[2]! - a[2]!;
  const span = Math.hypot(dx, dz);
  if (length <= Math.hypot(span, rise) * (1 + 1e-6)) return straight(a, b, points, out);
  if (span < 1e-6) {
    // Straight below each other: down on one side, up on the other.
    const down = (length - rise) / 2;
    for (let i = 0; i < points; i++) {
      const s = (length * i) / (points - 1);
      out[i * 3] = a[0]!;
      out[i * 3 + 1] = a[1]! - (s < down ? s : 2 * down - s);
      out[i * 3 + 2] = a[2]!;
    }
    return;
  }
  // sinh(u) / u = q, by Newton from an end where it never overshoots.
  const q = Math.sqrt(length * length - rise * rise) / span;
  let u = q < 3 ? Math.sqrt(6 * (q - 1)) : Math.log(2 * q) + Math.log(Math.log(2 * q));
  for (let i = 0; i < 8; i++) u -= (Math.sinh(u) - q * u) / (Math.cosh(u) - q);
  const size = span / (2 * u);
  const lowest = span / 2 - size * Math.atanh(rise / length);
  const before = size * Math.sinh(-lowest / size);
  const base = a[1]! - size * Math.cosh(-lowest / size);
  for (let i = 0; i < points; i++) {
    const x = lowest + size * Math.asinh((before + (length * i) / (points - 1)) / size);
    out[i * 3] = a[0]! + (dx * x) / span;
    out[i * 3 + 1] = base + size * Math.cosh((x - lowest) / size);
    out[i * 3 + 2] = a[2]! + (dz * x) / span;
  }
}

/**
 * A taut string from a over the upper side of a wheel to b: tangent, arc, tangent. The wheel's axle lies along z; `radius` (m) is that of
 * the string's middle. Needs a on the left of the wheel, b on the right or below it, and at least 4 points; returns the angle of wrap, rad.
 */
export function overPulley(a: Point, wheel: Point, radius: number, b: Point, points: number, out: Out): number {
  const [cx, cy] = [wheel[0]!, wheel[1]!];
  // From a point at distance d the tangents touch at ± arccos(r / d) from the direction of that point.
  const touches = (p: Point, sign: 1 | -1): number => {
    const [x, y] = [p[0]! - cx, p[1]! - cy];
    return Math.atan2(y, x) + sign * Math.acos(Math.min(1, radius / Math.hypot(x, y)));
  };
  const from = touches(a, -1);
  let wrap = from - touches(b, 1);
  while (wrap < 0) wrap += 2 * Math.PI;
  while (wrap >= 2 * Math.PI) wrap -= 2 * Math.PI;
  for (let k = 0; k < 3; k++) {
    out[k] = a[k]!;
    out[(points - 1) * 3 + k] = b[k]!;
  }
  for (let i = 1; i < points - 1; i++) {
    const angle = from - (wrap * (i - 1)) / (points - 3);
    out[i * 3] = cx + radius * Math.cos(angle);
    out[i * 3 + 1] = cy + radius * Math.sin(angle);
    out[i * 3 + 2] = wheel[2]!;
  }
  return wrap;
}
