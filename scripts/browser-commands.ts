import type {TestRunnerPlugin} from '@web/test-runner-core';
import type {CDPSession, Page} from 'playwright';

/** Files for the file chooser that a key opens on what has the focus. */
interface ChooseFiles {
  /** As Playwright names keys, for example `Space`. */
  readonly key: string;
  readonly files: readonly {readonly name: string; readonly type: string; readonly base64: string}[];
}

/** What a Vietnamese input method does to the text at the caret. */
type InputMethodStep =
  /** What is being composed stands at the caret, in place of what was composed before. */
  | {readonly compose: string}
  /** The composition ends with this text; where none is under way, the text is put in as one key would. */
  | {readonly insert: string};

/** Where a finger comes down, is moved to, and goes up again, in pixels of the view; one place alone is a tap. */
type FingerPath = readonly {readonly x: number; readonly y: number}[];

/** An element as assistive technology is told of it. */
export interface Accessible {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** States and properties that are set, such as `required`, `invalid=true`. */
  readonly states: readonly string[];
  /** Names of the groups around it, the outermost first. */
  readonly groups: readonly string[];
}

/** The launcher of `@web/test-runner-playwright`, as far as it is needed. */
interface PlaywrightPages {
  getPage(session: string): Page;
}

/** How long a file chooser may take to open, in milliseconds. */
const patience = 5_000;

/** Between two places of a moving finger, and before it leaves the screen, in milliseconds. */
const frame = 16;
const rest = 150;

const devtools = new WeakMap<Page, Promise<CDPSession>>();

/** One connection per page: a test of typing sends hundreds of keys. */
function devtoolsOf(page: Page): Promise<CDPSession> {
  const known = devtools.get(page) ?? page.context().newCDPSession(page);
  devtools.set(page, known);
  return known;
}

/** States that the tests speak of; the others say how the browser keeps a control. */
const spoken = ['required', 'invalid', 'checked', 'expanded', 'disabled', 'hasPopup', 'multiline'];

const groupRoles = ['group', 'radiogroup', 'region'];

type AccessibleNode = Awaited<ReturnType<typeof askTree>>[number];

/** The node of an element that the page holds as `asked`, and what is around it. */
async function askTree(session: CDPSession, index: number) {
  const {result} = await session.send('Runtime.evaluate', {expression: `asked[${String(index)}]`});
  if (result.objectId === undefined) throw new Error(`The page asks about nothing at ${String(index)}`);
  const {nodes} = await session.send('Accessibility.getPartialAXTree', {objectId: result.objectId});
  return nodes;
}

function textOf(value: {readonly value?: unknown} | undefined): string {
  return typeof value?.value === 'string' ? value.value : '';
}

function statesOf({properties = []}: AccessibleNode): readonly string[] {
  return properties
    .filter(({name, value}) => spoken.includes(name) && ![false, 'false', ''].includes(value.value as string))
    .map(({name, value}) => (value.value === true ? name : `${name}=${String(value.value)}`));
}

/** Names of the groups around a node, the outermost first. */
function groupsOf(node: AccessibleNode, around: readonly AccessibleNode[]): readonly string[] {
  const parent = around.find(({nodeId}) => nodeId === node.parentId);
  if (parent === undefined) return [];
  const name = groupRoles.includes(textOf(parent.role)) ? textOf(parent.name) : '';
  return [...groupsOf(parent, around), ...(name === '' ? [] : [name])];
}

async function readAccessible(session: CDPSession, index: number): Promise<Accessible> {
  const [node, ...around] = await askTree(session, index);
  if (node === undefined) throw new Error('The browser knows nothing of the element');
  const {role, name, description} = node;
  return {
    role: textOf(role),
    name: textOf(name),
    description: textOf(description),
    states: statesOf(node),
    groups: groupsOf(node, around),
  };
}

const commands: Readonly<Record<string, (page: Page, payload: unknown) => Promise<unknown>>> = {
  /** Answers the real file chooser. */
  'choose-files': async (page, payload) => {
    const {key, files} = payload as ChooseFiles;
    const opened = page.waitForEvent('filechooser', {timeout: patience});
    // The browser begins to hold choosers back for us when it hears of it, which takes a round trip.
    const [chooser] = await Promise.all([opened, page.evaluate('0').then(() => page.keyboard.press(key))]);
    await chooser.setFiles(
      files.map(({name, type, base64}) => ({name, mimeType: type, buffer: Buffer.from(base64, 'base64')})),
    );
    return {multiple: chooser.isMultiple()};
  },
  /** Types as an input method does: the browser makes the composition and its events, as for a system's own. */
  'input-method': async (page, payload) => {
    const step = payload as InputMethodStep;
    const session = await devtoolsOf(page);
    if ('insert' in step) await session.send('Input.insertText', {text: step.insert});
    else {
      const at = step.compose.length;
      await session.send('Input.imeSetComposition', {
        text: step.compose,
        selectionStart: at,
        selectionEnd: at,
      });
    }
    return {};
  },
  /** What the browser tells assistive technology of the elements that the page holds as `asked`. */
  accessible: async (page, payload) => {
    const session = await devtoolsOf(page);
    const told: Accessible[] = [];
    for (let index = 0; index < Number(payload); index += 1) told.push(await readAccessible(session, index));
    return told;
  },
  /** Makes the device one that is touched, or not. */
  touch: async (page, payload) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', {enabled: payload === true});
    return {};
  },
  /** One finger on the screen: the browser makes touches of it, and scrolls, taps and clicks as it does for a hand. */
  finger: async (page, payload) => {
    const [down, ...path] = payload as FingerPath;
    if (down === undefined) throw new Error('A finger comes down somewhere');
    const session = await devtoolsOf(page);
    await session.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: [down]});
    for (const point of path) {
      await session.send('Input.dispatchTouchEvent', {type: 'touchMove', touchPoints: [point]});
      await page.waitForTimeout(frame);
    }
    // A finger that is drawn away sets the page rolling, and the next touch only stops it: this one rests first.
    if (path.length > 0) await page.waitForTimeout(rest);
    await session.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
    return {};
  },
  /** Lets the page write to the clipboard, which a real paste then reads. */
  clipboard: async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    return {};
  },
};

/** What browser tests may ask of the browser beyond the runner's own commands, by `executeServerCommand`. */
export function browserCommands(): TestRunnerPlugin {
  return {
    name: 'browser-commands',
    async executeCommand({command, payload, session}) {
      const page = (session.browser as unknown as PlaywrightPages).getPage(session.id);
      return commands[command]?.(page, payload);
    },
  };
}
