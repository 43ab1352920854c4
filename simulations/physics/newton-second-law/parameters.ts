/** What may be set before a run; SI. The ranges are those of curriculum card 27. */
export const params = {
  /** Friction of the pulley's bearing, as a force at the string, N. */
  friction: { kind: 'number', value: 0.002, min: 0, max: 0.05, step: 0.0005, unit: 'N' },
  /** I/r² of the pulley, kg. */
  pulley: { kind: 'number', value: 0.005, min: 0, max: 0.03, step: 0.0005, unit: 'kg' },
  /** Lean of the bench: the track rises towards the pulley, rad. */
  tilt: { kind: 'number', value: 0, min: -0.01, max: 0.01, step: 0.0001, unit: 'rad' },
  airDrag: { kind: 'toggle', value: true },
  delay: { kind: 'number', value: 0.0002, min: 0, max: 0.005, step: 0.0001, unit: 's' },
  delaySpread: { kind: 'number', value: 0.0001, min: 0, max: 0.002, step: 0.0001, unit: 's' },
  cargo: { kind: 'choice', value: 'none', options: ['none', 'box'] },
  family: { kind: 'choice', value: 'school', options: ['school', 'sensor'], live: true },
} as const;
