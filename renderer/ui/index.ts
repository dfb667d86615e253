/** The door of what all seats are drawn with. */
export { AppProvider } from './AppProvider.tsx';
export { ColorSchemeSwitch } from './ColorSchemeSwitch.tsx';
export { ConfirmButton } from './ConfirmButton.tsx';
export { ConnectionBadge } from './ConnectionBadge.tsx';
export { describeError } from './describeError.ts';
export { EmptyState } from './EmptyState.tsx';
export { Icon } from './Icon.tsx';
export type { IconName } from './Icon.tsx';
export { LanguageSwitch } from './LanguageSwitch.tsx';
export { Loading } from './Loading.tsx';
export { notifyProblem } from './notifyProblem.tsx';
export { ProblemAlert } from './ProblemAlert.tsx';
export { ScoreText } from './ScoreText.tsx';
export { TimerText, timerText } from './TimerText.tsx';
export { noteTimerArrival, readTimer, useTimer } from './useTimer.ts';
export type { TimerReading } from './useTimer.ts';
export { theme } from './theme.ts';
