/**
 * The room a scene has. Everything is measured in hundredths of the picture's height (`cqh` in styles, `Vh` in code):
 * the view's height, or three quarters of its width where the screen is narrower than 4:3, so that both sides count.
 */
import { createContext, useContext, useEffect, useState } from 'react';

export interface View {
  /** Width of the view: 133 at 4:3 and narrower, 178 at 16:9. */
  widthVh: number;
  /** Height of the view: 100, and more where the screen is narrower than 4:3 (237 at 9:16). */
  heightVh: number;
}
const PADDING_VH = 4.4;
/** Heading, margins above and below, and the gap between heading and scene. */
const AROUND_SCENE_VH = 17;

export function readView(): View {
  const width = Math.max(1, window.innerWidth);
  const height = Math.max(1, window.innerHeight);
  const hundredth = Math.min(height, width * 0.75) / 100;
  return { widthVh: width / hundredth, heightVh: height / hundredth };
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

export const ViewContext = createContext<View>({ widthVh: 160, heightVh: 100 });

/** Width between the screen's margins. */
export function useContentWidth(): number {
  return useContext(ViewContext).widthVh - 2 * PADDING_VH;
}

/** Height of a scene: 83, and more where the screen is narrower than 4:3. */
export function useContentHeight(): number {
  return useContext(ViewContext).heightVh - AROUND_SCENE_VH;
}
