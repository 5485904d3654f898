import type {} from '../../page/contract.js';
import {
  createDeclaration,
  listNeeds,
  loadProcedure,
  readFormDocuments,
  type LoadedProcedure,
} from '@tokhai/core';
import {TkForm} from '@tokhai/elements';
import {loadValueTypes, loadVietnamRules} from '@tokhai/vietnam';
import {createMemoryHost} from './memory-host.js';

customElements.define('tk-form', TkForm);

/** Fetches and checks as the embedding package does; the digest is computed and compared by `loadProcedure`. */
async function openProcedure(fields: number): Promise<LoadedProcedure> {
  const response = await fetch(`/procedures/${String(fields)}/form.json`);
  if (!response.ok) throw new Error(`The documents were answered with ${String(response.status)}`);
  const {procedure, plan, types: typesDocument} = readFormDocuments(await response.text());
  const {document} = procedure;
  const needs = listNeeds(document, plan);
  const [types, rules] = await Promise.all([
    loadValueTypes(typesDocument, needs.types),
    loadVietnamRules(document.uses.calendar, needs.functions),
  ]);
  return loadProcedure(procedure, {
    plan,
    types,
    rules,
    sha256: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
  });
}

window.benchApp = {
  async mount(root, fields) {
    const form = new TkForm();
    root.append(form);
    const procedure = await openProcedure(fields);
    const declaration = createDeclaration(procedure, {submission: 'bench-0001', today: '2026-11-22'});
    form.host = createMemoryHost(procedure, declaration);
    await form.updateComplete;
  },
};
