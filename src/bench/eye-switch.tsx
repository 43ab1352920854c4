/** In the close-up of a scale: the eye at the level of the mark, or off it, so that parallax can be seen as it comes about. */
import type { BenchWords } from './words.ts';

interface EyeSwitchProps {
  readonly off: boolean;
  readonly words: BenchWords;
  readonly onOff: (off: boolean) => void;
}

export const EyeSwitch = ({ off, words, onOff }: EyeSwitchProps) => (
  <div className="bench-eye" data-off={off} role="group" aria-label={words.t('eye.label')}>
    <div className="bench-eye-row">
      {[false, true].map((one) => (
        <button key={String(one)} type="button" aria-pressed={one === off} onClick={() => onOff(one)}>
          {words.t(one ? 'eye.off' : 'eye.level')}
        </button>
      ))}
    </div>
    <p>{words.t('eye.why')}</p>
  </div>
);
