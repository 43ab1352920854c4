/** What may be set before (and, where live, during) a run. SI. */
export const params = {
  family: { kind: 'choice', value: 'school', options: ['school', 'sensor'], live: true },
  lean: { kind: 'number', value: 0, min: -0.009, max: 0.009, step: 0.0001, unit: 'rad' },
  restitution: { kind: 'number', value: 0.94, min: 0.5, max: 0.98, step: 0.01, unit: '1' },
  friction: { kind: 'toggle', value: true, live: true },
  sealed: { kind: 'toggle', value: false },
} as const;
