/** Lint rules: type-checked, strict, with the exceptions that numerical code needs. */
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    'dist',
    'dist-ssr',
    'public',
    '.cache',
    'test-results',
    'playwright-report',
    'bench/results',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: 'error',
      // A union that grows must be met in every switch over it.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-console': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator > ArrowFunctionExpression',
          message: 'At top level, write a function declaration.',
        },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      // `${index}` of a number is plain.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An index within its loop's bounds is sure; checking it again would hide the arithmetic.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // An implementation may owe its interface a promise without having to wait.
      '@typescript-eslint/require-await': 'off',
      // The compiler reports them.
      '@typescript-eslint/no-unused-vars': 'off',
    },
  },
  {
    files: ['**/*.tsx', 'src/{components,pages}/**/*.ts', 'lessons/**/*.ts'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    // Plain scripts, which run before anything is installed, read what tools wrote as JSON.
    files: ['**/*.mjs'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
    },
  },
  {
    // A cell is short and reads from top to bottom.
    files: ['lessons/*/{cells,exercises}/**', 'scripts/lesson-template/{cells,exercises}/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // AssemblyScript looks like TypeScript, but only its own compiler knows its types.
    files: ['src/engine/worker/kernels/wasm/assembly/**', 'src/math/mlp/assembly/**'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      // Its == is what === is elsewhere; it inlines methods only, and has no imports of types alone.
      eqeqeq: 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: { module: 'writable' }, sourceType: 'commonjs' },
  },
  {
    // The compiler reports names that are not there, and knows which globals a file has.
    rules: { 'no-undef': 'off' },
  },
);
