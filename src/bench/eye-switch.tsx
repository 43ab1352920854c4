/** In the close-up of a scale: from where the eye reads. It is the instrument's own setting, and the picture is seen from there. */
import type { RunView } from '@core';
import type { Hand } from '@sdk';
import type { CameraPreset } from './contract.ts';
import { legalValues, placeOf } from './field.ts';
import { useLive } from './hooks.ts';
import { putInto, type PlaceHand } from './place-input.tsx';
import type { Sender } from './sender.ts';
import type { BenchWords } from './words.ts';

type ChoiceHand = Extract<PlaceHand, { kind: 'choice' }>;

/** The choice that says where the eye is, if this preset has one; and whether the eye is off the mark's level now. */
export function useEye(
  run: RunView,
  cameras: readonly CameraPreset[],
  preset: string,
  hands: readonly Hand[],
): { readonly hand: ChoiceHand | undefined; readonly off: boolean } {
  const place = cameras.find(({ id }) => id === preset)?.eye;
  const hand = hands.find((one): one is ChoiceHand => one.kind === 'choice' && one.id === place?.hand);
  const off = useLive(run, () => hand !== undefined && placeOf(run, hand) === place?.off);
  return { hand, off };
}

interface EyeSwitchProps {
  readonly run: RunView;
  readonly hand: ChoiceHand;
  readonly off: boolean;
  readonly sender: Sender;
  readonly words: BenchWords;
}

export function EyeSwitch({ run, hand, off, sender, words }: EyeSwitchProps) {
  const now = useLive(run, () => placeOf(run, hand));
  return (
    <div className="bench-eye" data-off={off} role="group" aria-label={words.hand(hand.id)}>
      <div className="bench-eye-row">
        {legalValues(run, hand.command, hand.field).map((one) => (
          <button key={one} type="button" aria-pressed={one === now} onClick={() => putInto(run, sender, hand, one)}>
            {words.option(hand, one)}
          </button>
        ))}
      </div>
      <p>{words.t('eye.why')}</p>
    </div>
  );
}
