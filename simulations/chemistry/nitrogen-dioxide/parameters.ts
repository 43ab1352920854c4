/** What may be set before a run. SI. */
export const params = {
  /** To which the bulbs and the syringe were filled at 25 °C; above 0.5 bar N2O4 would come near to condensing on ice. */
  loading: { kind: 'number', value: 30000, min: 10000, max: 50000, step: 5000, unit: 'Pa' },
  /** Between the flat windows of the bulbs, where the colorimeter's light goes through. */
  path: { kind: 'number', value: 0.01, min: 0.01, max: 0.04, step: 0.005, unit: 'm' },
  /** Bulb 3 of the riddle has lost its tag. */
  third: { kind: 'choice', value: 'tagged', options: ['tagged', 'torn'] },
} as const;
