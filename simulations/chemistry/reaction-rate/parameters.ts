/** What may be set before and (where live) during a run. SI. */
export const params = {
  /** Which of the three reactions stands in front. */
  task: { kind: 'choice', value: 'cross', options: ['cross', 'marble', 'peroxide'], live: true },
  /** What the bottle of sodium thiosulfate says on its label: its concentration, or nothing. */
  bottle: { kind: 'choice', value: 'labelled', options: ['labelled', 'unknown'] },
  heatLoss: { kind: 'toggle', value: true, live: true },
  /** The unsteady hand that pours, and the eye that is sure a little sooner or later. */
  unsteady: { kind: 'toggle', value: true, live: true },
} as const;
export type Task = (typeof params.task.options)[number];
