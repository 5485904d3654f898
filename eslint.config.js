import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const unsafeHtml = [
  {selector: "CallExpression[callee.name='eval']", message: 'No eval: the SDK runs under a strict CSP.'},
  {
    selector: "NewExpression[callee.name='Function']",
    message: 'No new Function: the SDK runs under a strict CSP.',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'No HTML from data: Trusted Types refuse it.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'No HTML from data: Trusted Types refuse it.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|MathML|Static)$/]',
    message: 'No unsafe template values.',
  },
  {selector: 'TSNonNullExpression', message: 'No non-null assertion: prove it or handle it.'},
  {selector: 'ExportDefaultDeclaration', message: 'Named exports only.'},
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/generated/',
      '**/node_modules/',
      'storybook-static/',
      // Its packages have a lockfile of their own; `npm run check` there looks after it.
      'bench/peers/',
      '**/*.js',
      '**/*.mjs',
      '**/*.d.ts',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./packages/*/tsconfig.json', './examples/portal/tsconfig.*.json', './tsconfig.tools.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      'no-restricted-syntax': ['error', ...unsafeHtml],
      complexity: ['error', 12],
      'max-lines': ['error', {max: 300, skipBlankLines: true, skipComments: true}],
      'max-lines-per-function': ['error', {max: 60, skipBlankLines: true, skipComments: true}],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['packages/elements/src/**/*.ts', 'packages/embed/src/**/*.ts', 'stories/**/*.ts'],
    ...lit.configs['flat/recommended'],
  },
  {files: ['packages/elements/src/**/*.ts', 'packages/embed/src/**/*.ts'], ...wc.configs['flat/recommended']},
  {
    files: ['packages/elements/src/**/*.ts'],
    plugins: {'lit-a11y': litA11y},
    rules: litA11y.configs.recommended.rules,
  },
  {
    // Storybook and the test runners read default exports; tests repeat themselves and run long on purpose.
    files: ['**/*.test.ts', '**/*.config.ts', 'stories/**/*.ts', 'stories/.storybook/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...unsafeHtml.filter(({selector}) => selector !== 'ExportDefaultDeclaration'),
      ],
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
