/** One question: chosen or written, then committed. What it was worth is said at once, or later beside the result. */
import { formatNumber, parseNumber } from '@instruments';
import type { Problem } from '@core';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Question as Asked } from '@sdk';
import { currentLanguage } from '../language.ts';
import { focusStep } from '../experiment/sheet.ts';
import type { AnyProgress } from './progress.ts';
import type { GuideWords } from './words.ts';

interface Props {
  readonly question: Asked;
  readonly words: GuideWords;
  /** The committed answer, '' while there is none. */
  readonly answer: string;
  readonly onCommit: (answer: string) => void;
  /** What is half-written: kept by the notebook, so that it survives a reload; undefined where nothing is. */
  readonly draft: string | undefined;
  readonly onDraft: (text: string) => void;
  /** Its worth is said in a later step. */
  readonly later: boolean;
  readonly progress: () => AnyProgress;
  /** What more is said of a committed answer. */
  readonly more?: ReactNode;
}

/** The key of the comment on an answer, or undefined where nothing is to be said. */
export function commentOn(
  question: Asked,
  answer: string,
  progress: AnyProgress,
  has: (key: string) => boolean,
): string | undefined {
  const after = (word: string): string | undefined => {
    const key = `question.${question.id}.${word}`;
    return has(key) ? key : undefined;
  };
  if (question.kind === 'choice') {
    const correct = typeof question.correct === 'function' ? question.correct(progress) : question.correct;
    if (correct === undefined) return after('after');
    return after((typeof correct === 'string' ? [correct] : correct).includes(answer) ? 'right' : 'wrong');
  }
  if (question.kind === 'number') {
    const expected = question.expected?.(progress);
    if (expected === undefined) return after('after');
    return after(
      Math.abs(Number(answer) - expected) <= Math.abs(expected) * (question.within ?? 0.02) ? 'right' : 'wrong',
    );
  }
  return after('after');
}

const decimalsIn = (answer: string): number => /\.(\d+)$/.exec(answer)?.[1]?.length ?? 0;

/** An answer as the student sees it again. */
export function answerText(question: Asked, answer: string, words: GuideWords): string {
  if (question.kind === 'choice') return words.own(`question.${question.id}.options.${answer}`);
  if (question.kind === 'number')
    return `${formatNumber(Number(answer), decimalsIn(answer), currentLanguage())} ${question.unit}`.trim();
  return answer;
}

/** A committed answer as it would be typed. */
const typedAgain = (question: Asked, answer: string): string =>
  question.kind === 'number' && answer !== ''
    ? formatNumber(Number(answer), decimalsIn(answer), currentLanguage())
    : answer;

export function Question({ question, words, answer, onCommit, draft: kept, onDraft, later, progress, more }: Props) {
  const [reopened, setReopened] = useState(false);
  // An emptied field leaves no draft: then it is empty, and does not fall back to the answer.
  const [emptied, setEmptied] = useState(false);
  const half = question.kind === 'choice' && kept !== undefined && !question.options.includes(kept) ? undefined : kept;
  const closed = answer !== '' && !reopened && half === undefined;
  const draft = half ?? (emptied ? '' : typedAgain(question, answer));
  const setDraft = (text: string): void => {
    setReopened(true);
    setEmptied(text === '');
    onDraft(text);
  };
  const [problem, setProblem] = useState<Problem>();
  const form = useRef<HTMLFormElement>(null);
  const again = useRef(false);
  // The button that opened the question again is gone: its first field takes the focus.
  useEffect(() => {
    if (again.current) form.current?.querySelector<HTMLElement>('input:checked, input, textarea')?.focus();
    again.current = false;
  });
  const name = useId();
  const label = `${name}-label`;
  const text = words.own(`question.${question.id}.text`);

  if (closed) {
    const comment = later ? undefined : commentOn(question, answer, progress(), words.has);
    return (
      <section className="question" aria-labelledby={label}>
        <p id={label} className="question-text">
          {text}
        </p>
        <p className="answer">
          <span className="muted">{words.app('guide.committed')}:</span> {answerText(question, answer, words)}
        </p>
        {comment !== undefined && <p role="status">{words.own(comment)}</p>}
        {more}
        {question.kind !== 'choice' || !later ? (
          <button className="plain" onClick={() => ((again.current = true), setReopened(true))}>
            {words.app('guide.change1')}
          </button>
        ) : null}
      </section>
    );
  }
  const commit = (): void => {
    if (question.kind === 'number') {
      const read = parseNumber(draft);
      if (!read.ok) return setProblem(read.problem);
      onCommit(String(read.value));
    } else onCommit(draft.normalize('NFC').trim());
    setProblem(undefined);
    setReopened(false);
    setEmptied(false);
    focusStep();
  };
  return (
    <form
      ref={form}
      className="question"
      aria-labelledby={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.trim() !== '') commit();
      }}
    >
      <p id={label} className="question-text">
        {text}
      </p>
      {question.kind === 'choice' && (
        <div role="radiogroup" aria-labelledby={label} className="options">
          {question.options.map((option) => (
            <label key={option}>
              <input type="radio" name={name} checked={draft === option} onChange={() => setDraft(option)} />
              {words.own(`question.${question.id}.options.${option}`)}
            </label>
          ))}
        </div>
      )}
      {question.kind === 'number' && (
        <span className="row">
          <input
            inputMode="decimal"
            autoComplete="off"
            aria-labelledby={label}
            aria-invalid={problem !== undefined}
            aria-describedby={problem === undefined ? undefined : `${name}-problem`}
            value={draft}
            maxLength={40}
            onChange={(event) => setDraft(event.target.value)}
          />
          <span>{question.unit}</span>
        </span>
      )}
      {question.kind === 'text' && (
        <>
          <textarea
            aria-labelledby={label}
            value={draft}
            maxLength={4000}
            onChange={(event) => setDraft(event.target.value)}
          />
          {(question.starters ?? 0) > 0 && (
            <div className="starters">
              <span className="muted small">{words.app('guide.starters')}</span>
              {Array.from({ length: question.starters ?? 0 }, (_, i) =>
                words.own(`question.${question.id}.starter${i + 1}`),
              ).map((starter) => (
                <button
                  type="button"
                  className="quiet"
                  key={starter}
                  onClick={() =>
                    setDraft(`${draft}${draft === '' || /\s$/.test(draft) ? '' : '\n'}${starter.replace(/\s*…$/, ' ')}`)
                  }
                >
                  {starter}
                </button>
              ))}
            </div>
          )}
        </>
      )}
      {problem !== undefined && (
        <p id={`${name}-problem`} className="danger small" role="alert">
          {words.problem(problem)}
        </p>
      )}
      <button className="primary" disabled={draft.trim() === ''}>
        {words.app('guide.commit')}
      </button>
    </form>
  );
}
