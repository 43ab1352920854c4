/** A native dialog: it keeps the focus and gives it back, closes on Escape, on a tap outside, and with the browser's Back. */
import { X } from 'lucide-react';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBack } from '../back.ts';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** A card that must be read: a tap outside leaves it open, and it may stand elsewhere than in the middle. */
  readonly card?: string;
}

export function Dialog({ title, onClose, children, card }: Props) {
  const { t } = useTranslation('app');
  const element = useRef<HTMLDialogElement>(null);
  const outside = useRef(false);
  useBack(true, onClose);
  useLayoutEffect(() => {
    const dialog = element.current;
    if (dialog === null) return;
    // Old phones (Safari 14) have no modal dialogs; an open one in the page still works.
    const modal = typeof dialog.showModal === 'function';
    const before = document.activeElement;
    if (!dialog.open) {
      if (modal) dialog.showModal();
      else dialog.setAttribute('open', '');
    }
    // A dialog that is merely taken out of the page would take the focus with it.
    return () => {
      if (modal) dialog.close();
      else if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className={card}
      aria-label={title}
      onClose={onClose}
      // A text that was marked to beyond the edge is no tap outside.
      onPointerDown={({ target }) => void (outside.current = target === element.current)}
      onClick={({ target }) => {
        if (outside.current && target === element.current && card === undefined) onClose();
      }}
    >
      <div className="dialog-body">
        <header className="row spread">
          <h2>{title}</h2>
          <button className="icon" aria-label={t('close')} onClick={onClose}>
            <X aria-hidden="true" size={20} />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
