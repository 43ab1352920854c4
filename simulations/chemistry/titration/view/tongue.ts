/** The language of the page, for what is printed in the picture. */
import { useEffect, useState } from 'react';

export type Tongue = 'vi' | 'en';
const spoken = (): Tongue => (document.documentElement.lang.startsWith('en') ? 'en' : 'vi');

/** Follows the page when the student turns it. */
export function useTongue(): Tongue {
  const [tongue, setTongue] = useState(spoken);
  useEffect(() => {
    const watch = new MutationObserver(() => setTongue(spoken()));
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
    return () => watch.disconnect();
  }, []);
  return tongue;
}
