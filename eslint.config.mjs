import next from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'

const clock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Only lib/clock.ts reads the clock.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Only lib/clock.ts reads the clock.' },
]
const environment = [{ selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Only lib/env.ts reads the environment.' }]

const config = [
  { ignores: ['.build/**', '.next/**', 'data/**', 'next-env.d.ts', 'test-results/**', 'playwright-report/**', 'screens/**', 'bench/results/**'] },
  ...next,
  ...typescript,
  {
    linterOptions: { noInlineConfig: true },
    rules: {
      eqeqeq: 'error',
      // next/image would keep copies of private pictures.
      '@next/next/no-img-element': 'off',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['app/**', 'lib/**', 'emails/**'],
    ignores: ['**/*.test.ts', '**/*.test.tsx', '**/testing.ts', '**/testing/**', 'lib/clock.ts', 'lib/env.ts', 'app/_server/**', 'app/api/**'],
    rules: { 'no-restricted-syntax': ['error', ...clock, ...environment], 'no-console': 'error' },
  },
  {
    // They end processes and carry old syntax on purpose: see their heads.
    files: ['bin/start.mjs', 'bin/test.mjs', 'bin/bench.mjs', 'bin/plazo.mjs', 'bin/start/node-version.mjs'],
    rules: { 'no-var': 'off' },
  },
]

export default config
