import type {DraftChoice, Opening} from '../form/opening.js';
import type {RemovedDraft} from './draft-store.js';

/** What the desk wants of the element that shows it. */
export interface DeskSurface {
  /** Goes on to what an opening comes to. */
  readonly go: (open: () => Promise<Opening>) => void;
  /** Shows the desk again, then focuses what a selector finds. */
  readonly show: (focus?: string) => void;
  readonly report: (error: unknown) => void;
}

/** The list of drafts while it is shown: what was deleted from it can be brought back as long as it is. */
export class DraftDesk {
  readonly choice: DraftChoice;
  readonly #surface: DeskSurface;
  readonly #removed = new Map<string, RemovedDraft>();
  readonly #elsewhere = new Set<string>();

  constructor(choice: DraftChoice, surface: DeskSurface) {
    this.choice = choice;
    this.#surface = surface;
  }

  isRemoved(submission: string): boolean {
    return this.#removed.has(submission);
  }

  /** Another tab has it open, so that it was not deleted. */
  isElsewhere(submission: string): boolean {
    return this.#elsewhere.has(submission);
  }

  readonly begin = (): void => {
    this.#surface.go(() => this.choice.begin());
  };

  readonly removeAll = (): void => {
    void this.#removeAll();
  };

  resume(submission: string): void {
    this.#surface.go(() => this.choice.resume(submission));
  }

  async remove(submission: string): Promise<void> {
    await this.#drop(submission);
    const to = this.isRemoved(submission) ? 'undo' : 'remove';
    this.#surface.show(place(to, submission));
  }

  async undo(submission: string): Promise<void> {
    try {
      await this.#removed.get(submission)?.restore();
      this.#removed.delete(submission);
    } catch (error) {
      this.#surface.report(error);
    }
    this.#surface.show(this.isRemoved(submission) ? place('undo', submission) : place('remove', submission));
  }

  async #removeAll(): Promise<void> {
    for (const {submission} of this.choice.drafts)
      if (!this.isRemoved(submission)) await this.#drop(submission);
    this.#surface.show('[data-heading]');
  }

  async #drop(submission: string): Promise<void> {
    try {
      const removed = await this.choice.remove(submission);
      if (removed === 'elsewhere') this.#elsewhere.add(submission);
      else this.#removed.set(submission, removed);
    } catch (error) {
      this.#surface.report(error);
    }
  }
}

function place(action: string, submission: string): string {
  return `[data-desk=${action}][data-draft="${CSS.escape(submission)}"]`;
}
