/** Chooses one of several; where the choices come from decides what is written. */
export type Pick = <T>(choices: readonly T[]) => T;

/** Writes random expressions over the sample procedure that are well typed. */
export class ExpressionWriter {
  readonly #pick: Pick;
  #names: readonly string[] = [];
  constructor(pick: Pick) {
    this.#pick = pick;
  }

  /** An expression of a type, at most so deep. */
  write(type: string, depth: number): string {
    const leaves = this.#leaves(type);
    if (depth <= 0) return this.#pick(leaves);
    return this.#pick([
      () => this.#pick(leaves),
      ...this.#forms(type, depth - 1),
      ...this.#forms(type, depth - 1),
    ])();
  }

  #leaves(type: string): readonly string[] {
    const variables = this.#names.filter((name) =>
      name.startsWith(type === 'int' ? 'n' : type === 'string' ? 't' : '?'),
    );
    const known: Readonly<Record<string, readonly string[]>> = {
      bool: ['true', 'false', 'so.co', 'so.khong', 'has(so.a)', 'has(tre.hoTen)', 'has(tre.noiSinh.tinh)'],
      int: ['0', '1', '-3', '7', 'so.a', 'so.b', 'size(bang.dong)'],
      double: ['0.0', '1.5', 'so.x', 'so.y', '-2.25'],
      string: ["'a'", "'ab'", "'\u00ea'", "'\u{1F476}'", 'tre.hoTen', 'tre.ghiChu', 'tre.noiSinh.tinh'],
      date: ["date('2026-01-31')", 'today()', 'tre.ngaySinh'],
      'list<int>': ['[1, 2, 3]', 'bang.dong.map(r, r.soTien)', 'bang.dong.map(r, has(r.soTien), r.soTien)'],
      'list<string>': ["['a', 'ab']", 'bang.dong.map(r, r.ten)', 'bang.nhan'],
    };
    return [...(known[type] ?? []), ...variables];
  }

  #forms(type: string, depth: number): readonly (() => string)[] {
    const w = (inner: string) => this.write(inner, depth);
    const choice = () => `(${w('bool')} ? ${w(type)} : ${w(type)})`;
    const known: Readonly<Record<string, readonly (() => string)[]>> = {
      bool: [
        () => `(${w('bool')} ${this.#pick(['&&', '||'])} ${w('bool')})`,
        () => `!(${w('bool')})`,
        () => this.#compare(depth),
        () => `(${w('int')} in ${w('list<int>')})`,
        () => `(${w('string')} in ${w('list<string>')})`,
        () => `${w('string')}.${this.#pick(['startsWith', 'endsWith', 'contains'])}(${w('string')})`,
        () => this.#macro(this.#pick(['all', 'exists', 'exists_one']), 'int', 'bool', depth),
        () => this.#macro(this.#pick(['all', 'exists', 'exists_one']), 'string', 'bool', depth),
      ],
      int: [
        () => `(${w('int')} ${this.#pick(['+', '-', '*', '/', '%'])} ${w('int')})`,
        () => `-(${w('int')})`,
        () => `size(${this.#pick([w('string'), w('list<int>'), w('list<string>')])})`,
        () => `sum(${w('list<int>')})`,
        () => `${w('list<int>')}.max()`,
        () => `${w('list<int>')}[${w('int')}]`,
        () => `daysBetween(${w('date')}, ${w('date')})`,
      ],
      double: [
        () => `(${w('double')} ${this.#pick(['+', '-', '*', '/'])} ${w('double')})`,
        () => `double(${w('int')})`,
      ],
      string: [() => `(${w('string')} + ${w('string')})`, () => `${w('list<string>')}.join('-')`],
      date: [() => `addDays(${w('date')}, ${w('int')})`],
      'list<int>': [
        () => `[${w('int')}, ${w('int')}]`,
        () => `(${w('list<int>')} + ${w('list<int>')})`,
        () => this.#macro('filter', 'int', 'bool', depth),
        () => this.#macro('map', 'int', 'int', depth),
      ],
      'list<string>': [() => `[${w('string')}]`, () => this.#macro('map', 'string', 'string', depth)],
    };
    return [choice, ...(known[type] ?? [])];
  }

  #compare(depth: number): string {
    const type = this.#pick(['int', 'double', 'string', 'date', 'bool', 'list<int>']);
    const operators =
      type === 'bool' || type.startsWith('list') ? ['==', '!='] : ['==', '!=', '<', '<=', '>', '>='];
    return `(${this.write(type, depth)} ${this.#pick(operators)} ${this.write(type, depth)})`;
  }

  #macro(name: string, element: string, body: string, depth: number): string {
    const list = this.write(`list<${element}>`, depth);
    // Two nested loops are the most, and a row loop inside counts too.
    if (this.#names.length > 0) return body === 'bool' && name !== 'filter' ? 'true' : list;
    const variable = element === 'int' ? 'n' : 't';
    this.#names = [variable];
    const written = this.write(body, depth);
    this.#names = [];
    return `${list}.${name}(${variable}, ${written})`;
  }
}
