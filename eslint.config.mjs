import next from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'

const config = [
  { ignores: ['.build/**', '.next/**', 'data/**', 'next-env.d.ts', 'test-results/**', 'playwright-report/**', 'screens/**', 'bench/results/**'] },
  ...next,
  ...typescript,
  {
    linterOptions: { noInlineConfig: true },
    rules: {
      semi: 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    // They end processes and carry old syntax on purpose: see their heads.
    files: ['bin/start.mjs', 'bin/test.mjs', 'bin/plazo.mjs', 'bin/start/node-version.mjs'],
    rules: { 'no-var': 'off' },
  },
]

export default config
