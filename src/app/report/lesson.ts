/** What the guide knows of this student's lesson, put into words for the report. */
import type { Notebook } from '@notebook';
import type { Question } from '@sdk';
import { CONCLUSION, NO_LESSON, type Asked, type ReportLesson } from '../../notebook/report/model.ts';
import type { AnyProgress, AnyStep } from '../guide/progress.ts';
import { answerText, commentOn } from '../guide/question.tsx';
import type { Lesson } from '../guide/use-guide.ts';
import type { GuideWords } from '../guide/words.ts';

export function lessonOf(
  lesson: Lesson | undefined,
  diary: Notebook,
  words: GuideWords,
  progress: AnyProgress,
): ReportLesson {
  if (lesson === undefined) return NO_LESSON;
  const { route, place } = lesson;
  const done = (step: AnyStep): boolean => place.done.includes(step.id);
  // What a prediction is worth is said where the lesson itself says so, and not before.
  const compared = new Set(route.steps.flatMap(({ compares }) => compares ?? []));
  const told = new Set(route.steps.filter(done).flatMap(({ compares }) => compares ?? []));

  const asked = (question: Question): Asked => {
    const { id, kind } = question;
    const answer = diary.answers[id] ?? '';
    const open = compared.has(id) && !told.has(id);
    const comment = answer === '' || open ? undefined : commentOn(question, answer, progress, words.has);
    return {
      id,
      question: words.own(`question.${id}.text`),
      answer: answer === '' ? '' : answerText(question, answer, words),
      comment: comment === undefined ? '' : words.app('hand-in.after', { comment: words.own(comment) }),
      written: kind === 'text',
      starters:
        kind === 'text'
          ? Array.from({ length: question.starters ?? 0 }, (_, i) => words.own(`question.${id}.starter${i + 1}`))
          : [],
    };
  };
  const of = (wanted: (step: AnyStep) => boolean): readonly Asked[] => [
    ...new Map(
      route.steps
        .filter(wanted)
        .flatMap(({ questions = [] }) => questions)
        .map((question) => [question.id, asked(question)]),
    ).values(),
  ];
  // What a route is after, where that is not what its table looks for.
  const goal = `guide.${route.id}.aim`;
  // To a question the teacher reads the student's answer, not the guide's word on it.
  const rest = of(({ section }) => section !== 'predict' && section !== 'aim').map((one) => ({ ...one, comment: '' }));
  return {
    aim:
      of(({ section }) => section === 'aim')
        .map(({ answer }) => answer)
        .filter(Boolean)
        .join('\n') || (words.has(goal) ? words.own(goal) : ''),
    predictions: of(({ section }) => section === 'predict'),
    questions: rest.filter(({ id }) => id !== CONCLUSION),
    conclusion: rest.find(({ id }) => id === CONCLUSION),
  };
}
