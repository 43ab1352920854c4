/** The report over the experiment: a sheet to fill in, to print and to hand in. The bench waits below, as it was. */
import { ArrowLeft, Printer, Send } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { CONCLUSION, DATE_FIELD, Sheet, type Person, type ReportHead } from '../../notebook/report/index.ts';
import { useBack } from '../back.ts';
import { currentLanguage } from '../language.ts';
import { HandIn } from './hand-in.tsx';
import { PictureChoice } from './bench-picture.tsx';
import { keepPerson, knownPerson } from './person.ts';
import './page.css';
import { useReport, type Picture, type ReportOf } from './use-report.ts';
import '../../notebook/more/words.ts';

export interface ReportPageProps extends ReportOf {
  readonly onClose: () => void;
}

/** The footer of every printed page; only here can the words of a style sheet follow the language. */
const pageRule = (footer: string, pageOf: string): string => {
  const text = (raw: string): string => `"${raw.replace(/["\\]/g, '\\$&').replace(/[<\n]/g, ' ')}"`;
  const parts = pageOf.split(/(\{pages?\})/).filter(Boolean);
  const number = parts
    .map((part) => (part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : text(part)))
    .join(' ');
  const style = 'font: 8pt sans-serif; color: #444;';
  return `@page { size: A4; margin: 16mm 16mm 18mm 18mm;
    @bottom-left { content: ${text(footer)}; ${style} }
    @bottom-right { content: ${number}; ${style} } }`;
};

export function ReportPage({ onClose, ...of }: ReportPageProps) {
  const { notebooks, words } = of;
  const diary = notebooks[0]!;
  const dialog = useRef<HTMLDialogElement>(null);
  const handButton = useRef<HTMLButtonElement>(null);
  const [person, setPerson] = useState<Person>(knownPerson);
  const [picture, setPicture] = useState<Picture>();
  const [handing, setHanding] = useState(false);
  const report = useReport(of, person, picture);
  useBack(true, onClose);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const modal = typeof element.showModal === 'function';
    const before = document.activeElement;
    if (modal) element.showModal();
    else element.setAttribute('open', '');
    return () => {
      if (modal) element.close();
      // After printing, browsers have forgotten where the focus came from.
      if (document.activeElement === null || document.activeElement === document.body)
        if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => () => void diary.flush(), [diary]);

  const onHead = (id: ReportHead['id'], value: string): void => {
    const text = value.normalize('NFC');
    if (id === DATE_FIELD) return diary.setReport(DATE_FIELD, text);
    const next = { ...person, [id]: text };
    setPerson(next);
    keepPerson(next);
  };
  const conclusion = (diary.get().report[CONCLUSION] ?? '').trim();
  const concluded = (diary.answers[CONCLUSION] ?? '').trim() !== '';
  const conclude = (): void => {
    diary.setAnswer(CONCLUSION, conclusion);
    // The button goes; the words that it stood under stay.
    dialog.current?.querySelector<HTMLElement>(`[data-section='conclusion'] textarea`)?.focus();
  };
  const beside = (at: string) => {
    if (at === CONCLUSION && !concluded && conclusion !== '')
      return (
        <p className="row">
          <button type="button" onClick={conclude}>
            {words.app('hand-in.conclude')}
          </button>
          <span className="muted small">{words.app('hand-in.concludeHint')}</span>
        </p>
      );
    return at === 'section.apparatus' ? <PictureChoice picture={picture} onPicture={setPicture} words={words} /> : null;
  };
  const print = (): void => {
    // What is being written goes onto the paper, too.
    if (document.activeElement instanceof HTMLTextAreaElement) document.activeElement.blur();
    requestAnimationFrame(() => window.print());
  };
  return (
    <>
      <dialog ref={dialog} className="report-page" aria-label={report.kind} onClose={onClose}>
        <header className="report-bar">
          <button type="button" className="report-back" onClick={onClose}>
            <ArrowLeft aria-hidden="true" size={20} /> <span>{words.app('hand-in.back')}</span>
          </button>
          <span className="report-actions">
            <button type="button" onClick={print}>
              <Printer aria-hidden="true" size={18} /> {words.app('hand-in.print')}
            </button>
            <button
              ref={handButton}
              type="button"
              className="primary"
              aria-expanded={handing}
              onClick={() => setHanding(!handing)}
            >
              <Send aria-hidden="true" size={18} /> {words.app('hand-in.title')}
            </button>
          </span>
        </header>
        {handing && (
          <HandIn
            {...of}
            report={report}
            person={person}
            onClose={() => (setHanding(false), handButton.current?.focus())}
          />
        )}
        <Sheet
          report={report}
          editor={{
            onText: (id, text) => diary.setReport(id, text),
            onHead,
            startersLabel: words.app('guide.starters'),
            headNote: words.app('person.note'),
            beside,
          }}
        />
      </dialog>
      {createPortal(
        <div className="rp-print" lang={currentLanguage()}>
          <style>{pageRule(report.footer, report.pageOf)}</style>
          <Sheet report={report} />
        </div>,
        document.body,
      )}
    </>
  );
}
