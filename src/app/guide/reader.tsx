/** The present step: what to do, its questions, hints, and all the steps one fold away. */
import { Camera, Check, ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSyncExternalStore } from 'react';
import { CULPRIT, Verdict, type Notebook } from '@notebook';
import { currentLanguage } from '../language.ts';
import type { Question as Asked } from '@sdk';
import { Hints } from './hints.tsx';
import { comparedIn, standing, type AnyProgress, type AnyRoute } from './progress.ts';
import { answerText, commentOn, Question } from './question.tsx';
import type { Lesson } from './use-guide.ts';
import type { GuideWords } from './words.ts';

interface Props {
  readonly lesson: Lesson;
  readonly words: GuideWords;
  readonly notebook: Notebook;
  readonly progress: () => AnyProgress;
  /** Values for the sentences of the steps, such as the name of the place. */
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: () => void;
  /** Shows a camera preset, where there is a picture. */
  readonly onCamera?: ((camera: string) => void) | undefined;
  /** Shown when all is done. */
  readonly ending: ReactNode;
}

const paragraphs = (text: string): ReactNode =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line, i) => <p key={i}>{line}</p>);

const questionOf = (route: AnyRoute, id: string): Asked | undefined => {
  for (const step of route.steps) for (const question of step.questions ?? []) if (question.id === id) return question;
  return undefined;
};

/** What was predicted, beside what the data say. */
function Compared({
  id,
  lesson,
  words,
  notebook,
  progress,
}: Pick<Props, 'lesson' | 'words' | 'notebook' | 'progress'> & { id: string }) {
  const question = questionOf(lesson.route, id);
  const answer = notebook.answers[id] ?? '';
  if (question === undefined || answer === '') return null;
  const comment = commentOn(question, answer, progress(), words.has);
  return (
    <section className="question">
      <p className="question-text">{words.own(`question.${id}.text`)}</p>
      <p className="answer">
        <span className="muted">{words.app('guide.yourPrediction')}:</span> {answerText(question, answer, words)}
      </p>
      {comment !== undefined && <p>{words.own(comment)}</p>}
    </section>
  );
}

function AllSteps({ lesson, words }: Pick<Props, 'lesson' | 'words'>) {
  const { route, place } = lesson;
  return (
    <details className="all-steps">
      <summary>{words.app('guide.steps')}</summary>
      <ol>
        {route.steps.map((step, i) => (
          <li key={step.id} aria-current={i === place.index ? 'step' : undefined}>
            {step.section !== route.steps[i - 1]?.section && (
              <span className="section">{words.own(`section.${step.section}`)}</span>
            )}
            <button className="quiet" onClick={() => lesson.goTo(i)}>
              <span className="tick">
                {standing(place, step.id) === 'done' ? <Check aria-label={words.app('guide.done')} size={18} /> : i + 1}
              </span>
              {words.own(`guide.${step.id}.title`)}
              {standing(place, step.id) === 'passed' && (
                <span className="muted small"> ({words.app('guide.passed')})</span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}

export function Reader({ lesson, words, notebook, progress, values, onChange, onCamera, ending }: Props) {
  useSyncExternalStore(notebook.subscribe, notebook.get);
  const { route, place, step } = lesson;
  const compared = comparedIn(route);
  return (
    <div className="reader">
      <header className="row spread">
        <span className="muted small">
          {words.has(`guide.${route.id}.title`)
            ? words.own(`guide.${route.id}.title`)
            : words.app(`guide.routes.${route.id}`)}
        </span>
        <button className="plain small" onClick={onChange}>
          {words.app('guide.change')}
        </button>
      </header>
      {step === undefined ? (
        <section className="step">
          <h2 id="step-title" tabIndex={-1}>
            {words.app('guide.finished')}
          </h2>
          <p>{words.app('guide.finishedMore')}</p>
          {ending}
        </section>
      ) : (
        <section className="step" key={step.id} aria-labelledby="step-title">
          <p className="section">
            {words.own(`section.${step.section}`)} ·{' '}
            {words.app('guide.stepOf', { number: place.index + 1, count: route.steps.length })}
            {standing(place, step.id) === 'done' && (
              <span className="ok">
                {' '}
                <Check aria-hidden="true" size={16} /> {words.app('guide.done')}
              </span>
            )}
            {standing(place, step.id) === 'passed' && ` · ${words.app('guide.passed')}`}
          </p>
          <h2 id="step-title" tabIndex={-1}>
            {words.own(`guide.${step.id}.title`)}
          </h2>
          {words.has(`guide.${step.id}.body`) && paragraphs(words.own(`guide.${step.id}.body`, values))}
          {step.camera !== undefined && onCamera !== undefined && (
            <button className="quiet" onClick={() => onCamera(step.camera!)}>
              <Camera aria-hidden="true" size={18} /> {words.own(`camera.${step.camera}`)}
            </button>
          )}
          {step.compares?.map((id) => (
            <Compared key={id} id={id} lesson={lesson} words={words} notebook={notebook} progress={progress} />
          ))}
          {step.questions?.map((question) => (
            <Question
              key={question.id}
              question={question}
              words={words}
              answer={notebook.answers[question.id] ?? ''}
              onCommit={(answer) => notebook.setAnswer(question.id, answer)}
              draft={notebook.get().drafts[question.id]}
              onDraft={(text) => notebook.setDraft(question.id, text)}
              later={compared.has(question.id)}
              progress={progress}
              // The notebook's own judgement, in its own words: there is one judge.
              more={
                question.id === CULPRIT && (
                  <Verdict notebook={notebook} table={notebook.table} language={currentLanguage()} />
                )
              }
            />
          ))}
          <Hints stepId={step.id} words={words} />
        </section>
      )}
      <nav className="row spread" aria-label={words.app('guide.steps')}>
        <button
          className="quiet"
          // Not `disabled`: the focus would fall out of the page.
          aria-disabled={place.index === 0}
          onClick={() => place.index > 0 && lesson.goTo(place.index - 1)}
        >
          <ChevronLeft aria-hidden="true" size={18} /> {words.app('guide.previous')}
        </button>
        {step !== undefined && (
          <button className="quiet" onClick={lesson.next}>
            {words.app('guide.next')} <ChevronRight aria-hidden="true" size={18} />
          </button>
        )}
      </nav>
      <AllSteps lesson={lesson} words={words} />
    </div>
  );
}
