/** Light, dark, or as the system has it; kept, and applied before first paint by `index.html`. */
import type { ReactNode } from 'react';
import * as v from 'valibot';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { readStored, writeStored } from '@/storage/storage';
import { useStrings } from '@/i18n';
import './ThemeSwitch.css';

const themes = ['light', 'system', 'dark'] as const;
type Theme = (typeof themes)[number];

const icons: Readonly<Record<Theme, ReactNode>> = {
  light: (
    <>
      <circle cx="8" cy="8" r="3" />
      <path d="M8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.2 1.2M11.8 11.8 13 13M13 3l-1.2 1.2M4.2 11.8 3 13" />
    </>
  ),
  system: <path d="M1.75 2.75h12.5v8.5H1.75zM8 11.25v2.5M5 13.75h6" />,
  dark: <path d="M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7z" />,
};

/** Born as a prerendered page is, which does not know its reader. */
const themeStore = createStore<{ theme: Theme }>()(() => ({ theme: 'system' }));
themeStore.setState({ theme: readStored('theme', v.picklist(themes)) ?? 'system' });

function chooseTheme(theme: Theme): void {
  themeStore.setState({ theme });
  writeStored('theme', theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function ThemeSwitch() {
  const { theme: words } = useStrings().site;
  const { theme } = useStore(themeStore);
  return (
    <fieldset className="theme-switch">
      <legend className="visually-hidden">{words.label}</legend>
      {themes.map((name) => (
        <label key={name} className="theme-switch__option" title={words[name]}>
          <input
            type="radio"
            name="theme"
            className="theme-switch__input"
            checked={theme === name}
            onChange={() => chooseTheme(name)}
          />
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            {icons[name]}
          </svg>
          <span className="visually-hidden">{words[name]}</span>
        </label>
      ))}
    </fieldset>
  );
}
