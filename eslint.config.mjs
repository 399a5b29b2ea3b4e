import next from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'

const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Only lib/clock.ts reads the clock.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Only lib/clock.ts reads the clock.' },
]
const noEnvironment = [
  { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Only lib/env.ts reads the environment.' },
]

const config = [
  { ignores: ['.build/**', '.next/**', 'data/**', 'test-results/**', 'playwright-report/**', 'screens/**', 'next-env.d.ts'] },
  ...next,
  ...typescript,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { prefer: 'type-imports' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  { files: ['bin/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
  {
    files: ['app/**', 'lib/**', 'emails/**'],
    ignores: ['**/*.test.ts', '**/*.test.tsx', '**/testing.ts', '**/testing/**', 'lib/clock.ts', 'lib/env.ts', 'app/_server/**', 'app/api/**'],
    rules: { 'no-restricted-syntax': ['error', ...noClock, ...noEnvironment], 'no-console': 'error' },
  },
]

export default config
