import type {} from '../../page/contract.js';
import {
  createDeclaration,
  listNeeds,
  loadProcedure,
  type LoadedProcedure,
  type Plan,
  type Procedure,
} from '@tokhai/core';
import {TkForm} from '@tokhai/elements';
import {loadValueTypes, loadVietnamRules} from '@tokhai/vietnam';
import {createMemoryHost} from './memory-host.js';

customElements.define('tk-form', TkForm);

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${String(response.status)}`);
  return response.json();
}

/** Fetches and checks as the embedding package does; the digest is computed and compared by `loadProcedure`. */
async function openProcedure(fields: number): Promise<LoadedProcedure> {
  const folder = `/procedures/${String(fields)}`;
  const [document, plan, typesDocument] = await Promise.all([
    fetchJson(`${folder}/document.json`) as Promise<Procedure>,
    fetchJson(`${folder}/plan.json`) as Promise<Plan>,
    fetchJson(`${folder}/types.json`),
  ]);
  const needs = listNeeds(document, plan);
  const [types, rules] = await Promise.all([
    loadValueTypes(typesDocument, needs.types),
    loadVietnamRules(document.uses.calendar, needs.functions),
  ]);
  return loadProcedure(document, {
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
