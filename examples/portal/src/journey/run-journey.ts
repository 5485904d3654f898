import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium, type BrowserContext} from 'playwright';
import {findBrowser} from '../../../../scripts/browser.js';
import {father, mother} from '../people.js';
import {startPortal, type Portal} from '../portal.js';
import {findPort} from '../port.js';
import type {JourneyArguments} from './arguments.js';
import {runAttacks} from './attacks.js';
import {Citizen} from './citizen.js';
import {collectDossier} from './collect-dossier.js';
import {loadForm} from './load-form.js';
import {Pictures} from './pictures.js';
import type {Report} from './report.js';
import {verifyOutput} from './verify-output.js';
import {createVisitor} from './visitor.js';

/** The honest way, in a real browser; gives what the review page showed. */
async function walk(citizen: Citizen, childName: string, report: Report): Promise<string> {
  await citizen.logIn();
  await citizen.fillRequester();
  await citizen.nameChild(childName);
  await citizen.crashAndLogInAgain();
  const kept = await citizen.readChildName();
  report.check('after a crash and a new login the draft is there', kept === normalizeName(childName), kept);
  await citizen.fillChild();
  await citizen.fillParents();
  await citizen.askForCopies(2);
  const shown = await citizen.reachReview();
  await citizen.signAndSubmit();
  return shown;
}

function normalizeName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ');
}

async function submitInBrowser(
  context: BrowserContext,
  portal: Portal,
  args: JourneyArguments,
  report: Report,
): Promise<void> {
  const pictures = new Pictures(args.out);
  const citizen = new Citizen({context, url: portal.url, pictures, report, person: father.name});
  try {
    const shown = await walk(citizen, args.childName, report);
    const {client} = await createVisitor(portal.url, portal.authority, father);
    await collectDossier({
      client,
      url: portal.url,
      out: args.out,
      name: normalizeName(args.childName),
      shown,
      report,
    });
  } catch (error) {
    await citizen.takeLastPicture();
    throw error;
  }
  const {complaints} = citizen;
  report.check(
    'the browser made no complaint under the base policy',
    complaints.length === 0,
    complaints.join(' | '),
  );
}

async function attack(portal: Portal, report: Report): Promise<void> {
  const citizen = await createVisitor(portal.url, portal.authority, father);
  const stranger = await createVisitor(portal.url, portal.authority, mother);
  const procedure = await loadForm(citizen.client, '1.001193');
  await runAttacks({procedure, citizen, stranger, report});
}

/** The honest way in a browser, then the attacks, then the verifying of what was left behind. */
export async function runJourney(args: JourneyArguments, report: Report): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'tokhai-journey-'));
  const {port} = await findPort(0);
  const portal = await startPortal({port, storage: {kind: 'folder', path: data}});
  const {executablePath, args: flags} = await findBrowser();
  const browser = await chromium.launch({executablePath, args: [...flags]});
  try {
    const context = await browser.newContext({locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh'});
    await submitInBrowser(context, portal, args, report);
    await attack(portal, report);
    await verifyOutput(args.out, portal.authority.root, report);
  } finally {
    await browser.close();
    await portal.close();
    rmSync(data, {recursive: true, force: true});
  }
}
