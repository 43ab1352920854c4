/** Arrow keys on a hand, as ARIA's slider pattern has them; Shift takes the smallest step, Page ten arrows. */
import type { NumberField } from '@core';
import { clampToField } from './field.ts';

export interface Stroke {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** The value after a key, or undefined if the key is not for a slider. */
export function strokeTo(stroke: Stroke, value: number, arrow: number, field: NumberField): number | undefined {
  const small = stroke.shiftKey ? field.step : arrow;
  switch (stroke.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return clampToField(field, value + small);
    case 'ArrowLeft':
    case 'ArrowDown':
      return clampToField(field, value - small);
    case 'PageUp':
      return clampToField(field, value + 10 * arrow);
    case 'PageDown':
      return clampToField(field, value - 10 * arrow);
    case 'Home':
      return clampToField(field, field.min);
    case 'End':
      return clampToField(field, field.max);
    default:
      return undefined;
  }
}
