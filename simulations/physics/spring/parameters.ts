/** What may be set before (and, where live, during) a run. SI. */
export const params = {
  spring: { kind: 'choice', value: 'medium', options: ['soft', 'medium', 'stiff', 'tight', 'box'] },
  place: { kind: 'choice', value: 'ha-noi', options: ['ha-noi', 'moon', 'orbit'] },
  family: { kind: 'choice', value: 'school', options: ['school', 'sensor'], live: true },
  stroke: { kind: 'number', value: 0.002, min: 0.001, max: 0.005, step: 0.0005, unit: 'm' },
  damping: { kind: 'toggle', value: true, live: true },
} as const;

/** Hà Nội: normal gravity of WGS 84 at 21.03° (NGA.STND.0036); Moon: NASA Planetary Fact Sheet; in orbit everything falls together. m/s². */
export const GRAVITY = { 'ha-noi': 9.787, moon: 1.62, orbit: 0 } as const;
