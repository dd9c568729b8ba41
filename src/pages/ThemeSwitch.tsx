/** Light, dark, or as the system has it; kept, and applied before first paint by `index.html`. */
import { useEffect, useState } from 'react';
import { readStored, writeStored } from '@/components/preferences';
import { useStrings } from '@/i18n';

const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

function storedTheme(): Theme {
  return themes.find((theme) => theme === readStored('theme')) ?? 'system';
}

export function ThemeSwitch() {
  const { theme: words } = useStrings().site;
  const [theme, setTheme] = useState<Theme>('system');
  useEffect(() => setTheme(storedTheme()), []);
  return (
    <label className="theme-switch">
      <span className="visually-hidden">{words.label}</span>
      <select
        value={theme}
        onChange={(event) => {
          const next = themes.find((name) => name === event.target.value) ?? 'system';
          setTheme(next);
          writeStored('theme', next);
          if (next === 'system') delete document.documentElement.dataset.theme;
          else document.documentElement.dataset.theme = next;
        }}
      >
        {themes.map((name) => (
          <option key={name} value={name}>
            {words[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
