import type {TemplateResult} from 'lit/html.js';
import type {Issue} from '@tokhai/core';
import {FileBehaviour, type FileAction, type FileHost} from '../../file-field/file-behaviour.js';
import type {FormContext} from '../form-context.js';
import {Paper} from './paper.js';
import {papersFact} from './papers-fact.js';
import {papersPanel, type PapersPanel} from './papers.template.js';

/** The papers of one open form: files on their way to the gateway, and the panel that shows them. */
export class Papers implements FileHost {
  readonly #context: FormContext;
  readonly #papers: ReadonlyMap<string, Paper>;

  constructor(context: FormContext, changed: () => void) {
    this.#context = context;
    // One file after another, whatever its paper: a phone's line is narrow.
    let lane: Promise<unknown> = Promise.resolve();
    const inTurn = <T>(send: () => Promise<T>): Promise<T> => {
      const sent = lane.then(send);
      lane = sent.catch(() => undefined);
      return sent;
    };
    const rules = context.procedure.document.documents;
    this.#papers = new Map(rules.map((rule) => [rule.id, new Paper(rule, {context, changed, inTurn})]));
  }

  /**
   * Findings with those that only this page knows of: files that are still being sent, or could not be. A paper that has
   * one is not missing as well.
   */
  addTo(issues: readonly Issue[]): readonly Issue[] {
    const wanted = this.#context.declaration.documents.value.filter((document) => document.wanted);
    const own = wanted.flatMap(({id}) => this.#papers.get(id)?.unsent ?? []);
    if (own.length === 0) return issues;
    const named = new Set(own.map(({params}) => params?.['document']));
    const others = issues.filter(
      ({code, params}) => code !== 'document-missing' || !named.has(params?.['document']),
    );
    return [...others, ...own];
  }

  /** Begins listening in the form's root; the signal ends it, and whatever is being sent. */
  listen(root: ShadowRoot, signal: AbortSignal): void {
    new FileBehaviour(root, this).listen(signal);
    void this.#takeUp(signal);
    this.#context.whenBack(() => {
      for (const paper of this.#papers.values()) void paper.tray.resume();
    }, signal);
    signal.addEventListener('abort', () => {
      for (const paper of this.#papers.values()) paper.tray.clear();
    });
  }

  /** Files would be lost with the page. */
  get atRisk(): boolean {
    return [...this.#papers.values()].some(({tray}) => tray.atRisk);
  }

  /** The step of the papers. */
  panel(form: PapersPanel): TemplateResult {
    return papersPanel(form, (id) => this.#papers.get(id));
  }

  /** Its line in the dossier beside the form. */
  fact(): Element | undefined {
    return papersFact(this.#context);
  }

  /** Files that an earlier visit could not send go on their way again. */
  async #takeUp(ended: AbortSignal): Promise<void> {
    const {host, report} = this.#context;
    const left = host.unsentFiles;
    if (left === undefined) return;
    try {
      const files = await left.list();
      for (const {key, document, file} of ended.aborted ? [] : files) {
        const paper = this.#papers.get(document);
        if (paper === undefined) await left.drop(key);
        else paper.restore(key, file);
      }
    } catch (error) {
      report(error, 'draft');
    }
  }

  /** @internal */
  async addFiles(id: string, files: readonly File[]): Promise<void> {
    await this.#papers.get(id)?.tray.add(files);
  }

  /** @internal */
  async actOnFile(id: string, key: string, action: FileAction): Promise<void> {
    const tray = this.#papers.get(id)?.tray;
    if (action === 'retry') await tray?.retry(key);
    else if (action === 'shrink' || action === 'convert') await tray?.shrink(key);
    else tray?.remove(key);
  }

  /** @internal Signals render at once. */
  shown(): Promise<void> {
    return Promise.resolve();
  }
}

/** Makes the papers of one open form. */
export function makePapers(context: FormContext, changed: () => void): Papers {
  return new Papers(context, changed);
}
