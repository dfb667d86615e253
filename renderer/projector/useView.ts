/** The room a scene has: everything is measured in hundredths of the view height. */
import { createContext, useContext, useEffect, useState } from 'react';

export interface View {
  /** Width of the view in hundredths of its height: 133 at 4:3, 178 at 16:9. */
  widthVh: number;
}
const PADDING_VH = 4.4;

export function readView(): View {
  return { widthVh: (window.innerWidth / Math.max(1, window.innerHeight)) * 100 };
}

export function useWindowView(): View {
  const [view, setView] = useState(readView);
  useEffect(() => {
    const update = (): void => setView(readView());
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, []);
  return view;
}

export const ViewContext = createContext<View>({ widthVh: 160 });

/** Width between the screen's margins, in hundredths of the view height. */
export function useContentWidth(): number {
  return useContext(ViewContext).widthVh - 2 * PADDING_VH;
}
