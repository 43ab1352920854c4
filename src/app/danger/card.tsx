/**
 * The safety card. It asks what will happen before a dangerous act is done, then says what did happen and how to help, and takes it
 * back. It never scolds. The words of an act are the experiment's: src/sdk/danger.ts.
 */
import type { Run } from '@core';
import { undoDanger, type Acts } from '@sdk';
import { Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppLoop } from '../loop.ts';
import { Dialog } from '../shell/dialog.tsx';
import './danger.css';
import { give, useDanger, type Standing } from './use-danger.ts';
import { DANGER_WORDS } from './words.ts';

interface Props {
  readonly run: Run;
  readonly loop: AppLoop;
  readonly acts: Acts;
  /** Folder of the experiment, whose words are used. */
  readonly namespace: string;
}

export function DangerCard(props: Props) {
  const standing = useDanger(props.run, props.loop);
  return standing.phase === 'calm' ? null : <Card {...props} {...standing} />;
}

function Card({ run, acts, namespace, act, phase, guess }: Props & Standing) {
  const { i18n } = useTranslation([DANGER_WORDS, namespace]);
  const say = (key: string, values?: object): string => String(i18n.t(key, { ns: DANGER_WORDS, ...values }));
  const own = (key: string): string => String(i18n.t(`danger.${act}.${key}`, { ns: namespace }));
  const asked = phase === 'asked';
  const one = acts[act];
  const question = one !== undefined && 'guesses' in one ? one : undefined;
  // Whoever reads with the ears hears the new part from its beginning; a key still held down answers nothing.
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), [asked]);
  return (
    <Dialog
      title={`${say('kind')} · ${own('title')}`}
      card={asked ? 'danger-card' : 'danger-card seen'}
      onClose={() => give(run, asked ? 'danger.stop' : 'danger.done')}
    >
      {asked ? (
        <>
          <h3 ref={head} tabIndex={-1}>
            {own('ask')}
          </h3>
          <div className="danger-guesses" role="group" aria-label={say('guess')}>
            <p className="muted">{say('guess')}</p>
            {question?.guesses.map((one) => (
              <button key={one} onClick={() => give(run, 'danger.go', { guess: one })}>
                {own(`guess.${one}`)}
              </button>
            ))}
          </div>
          <p>
            <button className="primary" onClick={() => give(run, 'danger.stop')}>
              {say('stop')}
            </button>
          </p>
          <p className="muted small">{say('pause')}</p>
        </>
      ) : (
        <>
          <section className="stack">
            <h3 ref={head} tabIndex={-1}>
              {say('happens')}
            </h3>
            <div role="status" className="stack">
              <p>{own('happens')}</p>
              {question !== undefined && guess !== '' && (
                <p className="muted">
                  {say('guessed', { guess: own(`guess.${guess}`) })}
                  <br />
                  {guess === question.right ? say('right') : say('real', { right: own(`guess.${question.right}`) })}
                </p>
              )}
            </div>
          </section>
          <section className="stack danger-aid">
            <h3>{say('aid')}</h3>
            <ol>
              {own('aid')
                .split('\n')
                .map((line) => (
                  <li key={line}>{line}</li>
                ))}
            </ol>
          </section>
          <p className="row">
            <button className="primary" onClick={() => undoDanger(run as never)}>
              <Undo2 aria-hidden="true" size={18} /> {say('undo')}
            </button>
            <button onClick={() => give(run, 'danger.done')}>{say('done')}</button>
          </p>
          <p className="muted small">{say('real-life')}</p>
        </>
      )}
    </Dialog>
  );
}
