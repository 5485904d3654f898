/** The kebab-case code that an error of any room carries, told by its shape; `unknown` for others. */
export function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string')
    return error.code;
  return 'unknown';
}
