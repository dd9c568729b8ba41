/** A button that stays focusable while it can do nothing, so that the keyboard keeps its place. */
import type { ReactNode } from 'react';
import './ActionButton.css';

interface ActionButtonProps {
  readonly enabled: boolean;
  readonly onPress: () => void;
  readonly primary?: boolean;
  readonly title?: string;
  readonly children: ReactNode;
}

export function ActionButton({ enabled, onPress, primary, title, children }: ActionButtonProps) {
  return (
    <button
      type="button"
      className={primary ? 'button button--primary' : 'button'}
      aria-disabled={!enabled}
      title={title}
      onClick={() => {
        if (enabled) onPress();
      }}
    >
      {children}
    </button>
  );
}
