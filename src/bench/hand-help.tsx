/** Help that cannot go out of date: what can be handled now, how, and what it shows, made from the same hands as everything else. */
import type { AnyModel, RunView } from '@core';
import type { Hand } from '@sdk';
import type { CameraPreset, HandPlace } from './contract.ts';
import { placeOf } from './field.ts';
import { useVisibleHands } from './hand-controls.tsx';
import { useLive } from './hooks.ts';
import { isPlacing } from './place-input.tsx';
import { isMoving, slideValue } from './slide-input.tsx';
import { useWords, type BenchWords } from './words.ts';

/** Nothing waits to be sent from here. */
const RESTING = { pending: () => undefined };

/** What the hand shows now, '' for a button that is only pressed. */
function shownBy(run: RunView, hand: Hand, words: BenchWords): string {
  if (hand.kind === 'button') return hand.pressed?.(run.current) === true ? words.t('help.pressed') : '';
  if (isPlacing(hand)) {
    const now = placeOf(run, hand);
    return now === '' && hand.kind === 'choice' ? '' : words.option(hand, now);
  }
  const axes = hand.kind === 'plane' ? ([0, 1] as const) : ([0] as const);
  return axes
    .map((axis) => {
      const { field, told } = slideValue(run, RESTING, hand, axis);
      return `${axes.length > 1 ? `${words.t(`axis.${axis}`)} ` : ''}${words.amount(told(), field)}`;
    })
    .join('; ');
}

/** The three ways: dragged, tapped, by keys. A way that there is not is left out. */
function waysOf(
  run: RunView,
  hand: Hand,
  places: readonly HandPlace[],
  words: Pick<BenchWords, 't' | 'change' | 'amount'>,
): readonly (readonly [way: 'drag' | 'tap' | 'keys', how: string])[] {
  const placed = places.some(({ id }) => id === hand.id);
  const targets = places.some(({ id }) => id.startsWith(`${hand.id}:`));
  if (isMoving(hand)) {
    const { field } = slideValue(run, RESTING, hand);
    const keys = words.t('help.keys.slide', {
      arrow: words.change(hand.arrow, field),
      fine: words.change(field.step, field),
      coarse: words.change(hand.arrow * 10, field),
      min: words.amount(field.min, field),
      max: words.amount(field.max, field),
    });
    return [
      ...(placed
        ? ([
            ['drag', words.t(`help.drag.${hand.kind}`)],
            ['tap', words.t('help.tap.slide')],
          ] as const)
        : []),
      ['keys', keys],
    ];
  }
  if (hand.kind === 'button')
    return [...(placed ? ([['tap', words.t('help.tap.button')]] as const) : []), ['keys', words.t('help.keys.button')]];
  return [
    ...(placed && targets ? ([['drag', words.t('help.drag.place')]] as const) : []),
    ...(placed || targets ? ([['tap', words.t(targets ? 'help.tap.place' : 'help.tap.list')]] as const) : []),
    ['keys', words.t('help.keys.place')],
  ];
}

interface Props<M extends AnyModel> {
  readonly run: RunView<M>;
  readonly hands: readonly Hand<M>[];
  readonly places: readonly HandPlace<M>[];
  readonly namespace: string;
}

function Named({ run, hand, words }: { readonly run: RunView; readonly hand: Hand; readonly words: BenchWords }) {
  const now = useLive(run, () => shownBy(run, hand, words), Object.is, 2);
  return (
    <>
      <h4>{words.hand(hand.id)}</h4>
      {now !== '' && <p className="help-now">{words.t('help.now', { value: now })}</p>}
    </>
  );
}

export function HandHelp<M extends AnyModel>({ run, hands, places, namespace }: Props<M>) {
  const words = useWords(namespace);
  const view = run as RunView;
  const visible = useVisibleHands(view, hands as readonly Hand[]);
  // What is handled alike stands together, and how is said once.
  const alike = new Map<string, { readonly ways: ReturnType<typeof waysOf>; readonly hands: Hand[] }>();
  for (const hand of visible) {
    const ways = waysOf(view, hand, places as readonly HandPlace[], words);
    const key = JSON.stringify(ways);
    const group = alike.get(key) ?? { ways, hands: [] };
    group.hands.push(hand);
    alike.set(key, group);
  }
  return (
    <ul className="help-hands">
      {[...alike].map(([key, group]) => (
        <li key={key}>
          {group.hands.map((hand) => (
            <Named key={hand.id} run={view} hand={hand} words={words} />
          ))}
          <dl>
            {group.ways.map(([way, how]) => (
              <div key={way}>
                <dt>{words.t(`help.way.${way}`)}</dt>
                <dd>{how}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** The views by name, and how a view is turned. */
export function CameraHelp({
  cameras,
  namespace,
}: {
  readonly cameras: readonly CameraPreset[];
  readonly namespace: string;
}) {
  const words = useWords(namespace);
  return (
    <>
      <p>{cameras.map(({ id }) => words.camera(id)).join(' · ')}</p>
      <ul>
        {(['turn', 'touch', 'mouse', 'buttons', ...(cameras.some((c) => c.eye) ? ['eye'] : [])] as const).map((one) => (
          <li key={one}>{words.t(`help.view.${one}`)}</li>
        ))}
      </ul>
    </>
  );
}
