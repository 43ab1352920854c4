/** The ids by which the detective's question is asked and answered, in the notebook and in the guide. Headless. */

/** Answers in the notebook; the guide asks the same question by the same ids. */
export const CULPRIT = 'culprit';
export const CULPRIT_WHY = 'culprit-why';

/** The answer that nobody can be convicted. */
export const NEITHER = 'neither';
