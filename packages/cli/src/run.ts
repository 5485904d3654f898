import {lint} from './lint/lint-command.js';
import {UsageError} from './usage-error.js';

/** What a command may touch of the world: two streams and the folder that paths are relative to. */
export interface CommandContext {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly folder: string;
}

const usage = `tokhai – công cụ của Tờ Khai cho bộ, ngành và quy trình tự động
         tools of Tờ Khai for ministries and pipelines

  tokhai lint ĐƯỜNG-DẪN… [--format text|json] [--lang vi|en]
      kiểm tra tài liệu thủ tục; thư mục được tìm theo <mã thủ tục>/<phiên bản>.json
      checks procedure documents; folders are searched for <code>/<version>.json

Mã kết thúc / exit code: 0 không lỗi / clean · 1 có lỗi / findings · 2 không chạy được / could not run
`;

/**
 * Runs one command of `tokhai`.
 * @returns the exit code: 0 clean, 1 something was found, 2 the command could not run (a `UsageError`)
 * @throws anything that is no `UsageError`: a fault of the program stays visible
 */
export async function run(args: readonly string[], context: CommandContext): Promise<0 | 1 | 2> {
  const [command, ...rest] = args;
  if (command === undefined || command === '--help' || command === '-h') {
    context.out(usage);
    return command === undefined ? 2 : 0;
  }
  if (command !== 'lint') {
    context.err(`tokhai: không có lệnh "${command}" / there is no command "${command}"\n\n${usage}`);
    return 2;
  }
  try {
    return await lint(rest, context);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    context.err(`tokhai lint: ${error.message}\n`);
    return 2;
  }
}
