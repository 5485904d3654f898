import type {CelEngine, RuleItem} from '../../compile/testing/cel-engine.js';
import type {DataNode, Procedure, ProcedureRule} from '../../generated/procedure.js';
import {canonicalText} from '../../json/canonicalize.js';
import type {Json, JsonObject, Pointer} from '../../json/json.js';
import {
  isJsonArray,
  isJsonObject,
  parsePointer,
  readKeys,
  readPointer,
  writePointer,
} from '../../json/pointer.js';

/** One field as it must be. */
export interface ReferenceField {
  readonly visible: boolean;
  readonly required: boolean;
  readonly readonly: boolean;
  readonly value: Json | null;
}

/** A whole declaration as it must be. */
export interface ReferenceState {
  /** By place; fields of rows by `/rows/0/c0`. */
  readonly fields: Readonly<Record<Pointer, ReferenceField>>;
  /** Code and place of every finding, in the order of the layout. */
  readonly issues: readonly string[];
  /** What would be signed. */
  readonly values: JsonObject;
}

/** One field of the layout with its schema. */
interface Place {
  readonly at: Pointer;
  /** The place that rules name: with `*` for the row's number. */
  readonly target: Pointer;
  readonly schema: DataNode;
  readonly required: boolean;
  /** Row that it lies in. */
  readonly row?: Pointer;
}

/**
 * The state of a declaration, worked out as slowly and plainly as can be: everything is computed again from what the last
 * round came to, until a round changes nothing. It runs the rules' texts by a CEL library and shares no code with the
 * engine but JSON pointers. For procedures of plain fields and lists, without claims and papers.
 */
export function workOutState(document: Procedure, typed: JsonObject, run: CelEngine): ReferenceState {
  let last: ReferenceState = {fields: {}, issues: [], values: {}};
  // Without circles the state settles after as many rounds as rules can wait for each other.
  for (let round = 0; round <= document.rules.length + 2; round++) {
    const next = new Round(document, typed, last.values, run).workOut();
    if (canonicalText(next) === canonicalText(last)) return next;
    last = next;
  }
  throw new Error('the state does not settle');
}

class Round {
  readonly #document: Procedure;
  readonly #typed: JsonObject;
  readonly #before: JsonObject;
  readonly #run: CelEngine;

  constructor(document: Procedure, typed: JsonObject, before: JsonObject, run: CelEngine) {
    this.#document = document;
    this.#typed = typed;
    this.#before = before;
    this.#run = run;
  }

  workOut(): ReferenceState {
    const fields: Record<Pointer, ReferenceField> = {};
    const issues: string[] = [];
    let values: JsonObject = {};
    for (const section of this.#document.layout.steps.flatMap((step) => step.sections)) {
      if ('list' in section) {
        const rows = this.#rowsOf(section.list);
        const shown = this.#isVisible(section.list);
        if (shown && rows.length > 0)
          values = write(
            values,
            section.list,
            rows.map(() => ({})),
          );
        issues.push(...this.#listIssues(section.list, rows, shown));
      }
      for (const one of this.#placesOf(section)) {
        const state = this.#fieldState(one);
        fields[one.at] = state;
        issues.push(...this.#issuesOf(one, state), ...this.#groupIssues(one));
        if (state.visible && state.value !== null) values = write(values, one.at, state.value);
      }
    }
    return {fields, issues, values};
  }

  #rowsOf(list: Pointer): readonly Json[] {
    const rows = readPointer(this.#typed, list);
    return isJsonArray(rows) ? rows : [];
  }

  #placesOf(section: Procedure['layout']['steps'][number]['sections'][number]): readonly Place[] {
    if ('block' in section) throw new Error('no blocks here');
    const {data} = this.#document;
    if (!('list' in section)) {
      return section.fields.flatMap((field) => {
        if (!('at' in field)) return [];
        return [placeOf(field.at, field.at, data, parsePointer(field.at))];
      });
    }
    const items = data.properties[section.list.slice(1)]?.items ?? {};
    return this.#rowsOf(section.list).flatMap((_, index) =>
      (section.fields ?? []).map(({at: key}) => ({
        ...placeOf(
          `${section.list}/${index}/${key}`,
          `${section.list}/*/${key}`,
          items,
          parsePointer(`/${key}`),
        ),
        row: `${section.list}/${index}`,
      })),
    );
  }

  #fieldState(one: Place): ReferenceField {
    const {at, target, row} = one;
    const computed = this.#rules(target).find((rule) => rule.computed !== undefined)?.computed;
    const typed = readPointer(this.#typed, at);
    const found = computed === undefined ? typed : this.#run(computed, this.#before, this.#item(row));
    const value = typeof found === 'string' ? found.normalize('NFC').trim() : found;
    return {
      visible: this.#isVisible(target, row),
      required: one.required || this.#some(target, 'required', row),
      readonly:
        computed !== undefined ||
        [target, ...above(target)].some((place) => this.#some(place, 'readonly', row)),
      value: value === undefined || value === '' ? null : value,
    };
  }

  #issuesOf(one: Place, {visible, required, value}: ReferenceField): readonly string[] {
    const {at, target, schema, row} = one;
    if (!visible) return [];
    if (value === null) return required ? [`required ${at}`] : [];
    const own = schemaIssues(schema, value);
    const offered = this.#offers(one, value);
    const broken = this.#rules(target).filter(
      ({constraint}) =>
        constraint !== undefined && this.#run(constraint, this.#before, this.#item(row)) === false,
    );
    return [
      ...(own.length > 0 || offered ? own : ['not-in-list']).map((code) => `${code} ${at}`),
      ...broken.map(() => `constraint ${at}`),
    ];
  }

  #listIssues(list: Pointer, rows: readonly Json[], shown: boolean): readonly string[] {
    if (!shown) return [];
    if (rows.length === 0) return this.#some(list, 'required') ? [`required ${list}`] : [];
    const {minItems = 0, maxItems = Infinity} = this.#document.data.properties[list.slice(1)] ?? {};
    return [
      ...(rows.length < minItems ? [`too-few-items ${list}`] : []),
      ...(rows.length > maxItems ? [`too-many-items ${list}`] : []),
      ...this.#broken(list),
    ];
  }

  /** What is wrong with the group that ends with a field, in a row too. */
  #groupIssues({at, target, row}: Place): readonly string[] {
    const [group] = above(target);
    if (group === undefined || group.endsWith('/*')) return [];
    const last = this.#document.layout.steps
      .flatMap(({sections}) => sections)
      .flatMap((section) => this.#placesOf(section))
      .findLast((place) => place.row === row && place.target.startsWith(`${group}/`));
    const place = at.slice(0, at.lastIndexOf('/'));
    return last?.at === at && this.#isVisible(group, row) ? this.#broken(group, place, row) : [];
  }

  #broken(target: Pointer, place = target, row?: Pointer): readonly string[] {
    return this.#rules(target).flatMap(({constraint}) =>
      constraint !== undefined && this.#run(constraint, this.#before, this.#item(row)) === false
        ? [`constraint ${place}`]
        : [],
    );
  }

  /** Whether the choice is open now, or each of several; a rule that has no answer takes nothing away. */
  #offers({target, row}: Place, value: Json): boolean {
    const chosen = isJsonArray(value) ? value : [value];
    return this.#rules(target).every(({options}) => {
      const open = options === undefined ? undefined : this.#run(options, this.#before, this.#item(row));
      return !isJsonArray(open) || chosen.every((one) => open.includes(one));
    });
  }

  #isVisible(target: Pointer, row?: Pointer): boolean {
    return [target, ...above(target)].every((place) =>
      this.#rules(place).every(
        ({visible}) => visible === undefined || this.#run(visible, this.#before, this.#item(row)) === true,
      ),
    );
  }

  #some(target: Pointer, effect: 'required' | 'readonly', row?: Pointer): boolean {
    return this.#rules(target).some((rule) => {
      const source = rule[effect];
      return source !== undefined && this.#run(source, this.#before, this.#item(row)) === true;
    });
  }

  #rules(target: Pointer): readonly ProcedureRule[] {
    return this.#document.rules.filter(({at}) => at === target);
  }

  #item(row: Pointer | undefined): RuleItem | undefined {
    if (row === undefined) return undefined;
    const found = readKeys(this.#before, parsePointer(row));
    return {at: row.replace(/\d+$/, '*'), value: isJsonObject(found) ? found : {}};
  }
}

function placeOf(at: Pointer, target: Pointer, root: DataNode, keys: readonly string[]): Place {
  const key = keys.at(-1) ?? '';
  const owner = keys
    .slice(0, -1)
    .reduce<DataNode | undefined>((node, name) => node?.properties?.[name], root);
  const schema = owner?.properties?.[key];
  if (!schema) throw new Error(`no schema of ${at}`);
  return {at, target, schema, required: owner.required?.includes(key) === true};
}

function above(target: Pointer): readonly Pointer[] {
  const found: Pointer[] = [];
  for (let end = target.lastIndexOf('/'); end > 0; end = target.lastIndexOf('/', end - 1))
    found.push(target.slice(0, end));
  return found;
}

function write(values: JsonObject, at: Pointer, value: Json): JsonObject {
  const written = writePointer(values, at, value);
  return isJsonObject(written) ? written : {};
}

function schemaIssues(schema: DataNode, value: Json): readonly string[] {
  if (schema.const !== undefined && schema.const !== value) return ['not-the-value'];
  if (typeof value === 'number') return numberIssues(schema, value);
  if (isJsonArray(value)) return new Set(value).size < value.length ? ['duplicate-items'] : [];
  return typeof value === 'string' && schema.type === 'string' ? textIssues(schema, value) : [];
}

function numberIssues({minimum = -Infinity, maximum = Infinity}: DataNode, value: number): readonly string[] {
  if (value < minimum) return ['too-small'];
  return value > maximum ? ['too-big'] : [];
}

function textIssues(
  {minLength = 0, maxLength = Infinity, enum: choices, format}: DataNode,
  value: string,
): readonly string[] {
  if (choices && !choices.includes(value)) return ['not-in-list'];
  const length = Array.from(value).length;
  if (length < minLength) return ['too-short'];
  if (length > maxLength) return ['too-long'];
  return format === 'date' && !isDay(value) ? ['invalid-date'] : [];
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
