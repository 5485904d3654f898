import {signal, type ReadonlySignal} from '@preact/signals-core';
import {
  createStatement,
  digestJson,
  reviewDeclaration,
  type Challenge,
  type Declaration,
  type ReviewModel,
  type SubmissionReceipt,
} from '@tokhai/core';
import {codeOf} from '../events/code-of.js';
import type {Failure} from './failure.js';
import {failureOf} from './failure-of.js';
import type {FormContext} from './form-context.js';
import type {OutgoingSubmission, SignerChoice} from './form-host.js';
import {sha256} from './sha256.js';
import {judgeSigner} from './signer-check.js';

/** How the person wants to hand in: by one of their certificates, or as logged in. */
export type SigningChoice =
  {readonly by: 'signature'; readonly signer: string} | {readonly by: 'authenticated'};

/** What stands in the way of sending, in codes that the panel puts into words. */
export type SigningProblem =
  | {readonly kind: 'incomplete'; readonly wanted: readonly SigningAnswer[]}
  | {readonly kind: 'cancelled' | 'sign-failed' | 'send-failed'}
  | ({readonly kind: 'refused'} & Failure);

/** What the person answers before sending: how to sign, and that it is all true. */
export type SigningAnswer = 'choice' | 'truth';

/** A declaration that is being reviewed and signed. */
export interface Review {
  readonly challenge: Challenge;
  readonly model: ReviewModel;
  readonly signers: readonly SignerChoice[] | 'searching';
  readonly choice: SigningChoice | undefined;
  readonly truth: boolean;
  readonly busy: 'signing' | 'sending' | undefined;
  readonly problem: SigningProblem | undefined;
}

/** What came of asking for a review. */
export type ReviewAnswer =
  {readonly kind: 'review' | 'settled' | 'left'} | {readonly kind: 'failed'; readonly failure: Failure};

/** From frozen values to the receipt: challenge, review, statement, signature, sending. */
export class SubmissionFlow {
  readonly #context: FormContext;
  readonly #review = signal<Review | undefined>(undefined);
  /** Signed but not arrived: sent again byte for byte, so that the gateway knows it for the same. */
  #outgoing: OutgoingSubmission | undefined;
  /** Counts the askings for a review: the answer to one that was left meanwhile is dropped. */
  #attempt = 0;

  constructor(context: FormContext) {
    this.#context = context;
  }

  get review(): ReadonlySignal<Review | undefined> {
    return this.#review;
  }

  /**
   * Freezes the values, gets the challenge, and settles its today. Where that changes what would be stated, or brings
   * findings, the answer is `settled` and editing goes on; `left` where the person did not wait for it.
   */
  async prepare(): Promise<ReviewAnswer> {
    const {declaration, host} = this.#context;
    this.#outgoing = undefined;
    const attempt = ++this.#attempt;
    try {
      const digest = await digestJson(declaration.freeze().values, sha256);
      const challenge = await host.requestChallenge(digest);
      if (attempt !== this.#attempt) return {kind: 'left'};
      declaration.settleToday(challenge.today);
      const frozen = await this.#stillFrozen(declaration, challenge);
      if (attempt !== this.#attempt) return {kind: 'left'};
      if (declaration.issues.peek().length > 0 || !frozen) return {kind: 'settled'};
      this.#open(challenge);
      return {kind: 'review'};
    } catch (error) {
      this.#context.report(error, 'challenge');
      if (attempt !== this.#attempt) return {kind: 'left'};
      return {kind: 'failed', failure: failureOf(error)};
    }
  }

  #open(challenge: Challenge): void {
    const {declaration, locale: language} = this.#context;
    const locale = language.peek();
    this.#review.value = {
      challenge,
      model: reviewDeclaration(declaration, {agency: challenge.agencyName[locale], locale}),
      signers: 'searching',
      choice: challenge.accept.includes('signature') ? undefined : {by: 'authenticated'},
      truth: false,
      busy: undefined,
      problem: undefined,
    };
    void this.findSigners();
  }

  /** Looks for certificates, again where none was found. */
  async findSigners(): Promise<void> {
    if (this.#review.peek()?.challenge.accept.includes('signature') !== true) {
      this.#patch({signers: []});
      return;
    }
    this.#patch({signers: 'searching'});
    try {
      this.#patch({signers: await this.#context.host.listSigners()});
    } catch (error) {
      this.#patch({signers: []});
      this.#context.report(error, 'signers');
    }
  }

  choose(choice: SigningChoice): void {
    this.#outgoing = undefined;
    this.#patch({choice, problem: this.#problemWithout('choice')});
  }

  declareTruth(truth: boolean): void {
    this.#patch({truth, problem: this.#problemWithout('truth')});
  }

  /** An answer takes away its own message; what else is wanted stays said. */
  #problemWithout(answer: SigningAnswer): SigningProblem | undefined {
    const problem = this.#review.peek()?.problem;
    if (problem?.kind !== 'incomplete') return undefined;
    const wanted = problem.wanted.filter((each) => each !== answer);
    return wanted.length === 0 ? undefined : {kind: 'incomplete', wanted};
  }

  /** Whether it is being signed or sent: until that has ended, nobody leaves. */
  get busy(): boolean {
    return this.#review.peek()?.busy !== undefined;
  }

  /** Leaves the review; the values can be edited again. */
  close(): void {
    this.#attempt += 1;
    this.#review.value = undefined;
    this.#outgoing = undefined;
  }

  /** Signs and sends; the receipt where it arrived. */
  async send(): Promise<SubmissionReceipt | undefined> {
    const review = this.#review.peek();
    if (review === undefined || review.busy !== undefined) return undefined;
    const problem = this.#findProblem(review);
    if (problem !== undefined) {
      this.#patch({problem});
      return undefined;
    }
    const outgoing = this.#outgoing ?? (await this.#sign(review));
    return outgoing === undefined ? undefined : this.#submit(outgoing);
  }

  /** Everything that is wanted at once: one message after the other would be a second and a third try. */
  #findProblem(review: Review): SigningProblem | undefined {
    const wanted: SigningAnswer[] = [];
    if (!this.#isFit(review)) wanted.push('choice');
    if (!review.truth) wanted.push('truth');
    return wanted.length === 0 ? undefined : {kind: 'incomplete', wanted};
  }

  #isFit({choice, signers, challenge}: Review): boolean {
    if (choice?.by !== 'signature') return choice !== undefined;
    const signer = signers === 'searching' ? undefined : signers.find(({id}) => id === choice.signer);
    return signer !== undefined && judgeSigner(signer, challenge, this.#context.declaration) === 'fit';
  }

  async #sign({challenge, model, choice, signers}: Review): Promise<OutgoingSubmission | undefined> {
    this.#patch({busy: 'signing', problem: undefined});
    try {
      const {declaration, host} = this.#context;
      const {bytes: statementBytes} = await createStatement({challenge, declaration, review: model, sha256});
      const signer =
        choice?.by === 'signature' && signers !== 'searching' && signers.find(({id}) => id === choice.signer);
      const signatures = signer ? [await host.sign(statementBytes, signer, challenge)] : [];
      this.#outgoing = {statementBytes, signatures};
      return this.#outgoing;
    } catch (error) {
      const cancelled = codeOf(error) === 'cancelled';
      this.#patch({busy: undefined, problem: {kind: cancelled ? 'cancelled' : 'sign-failed'}});
      if (!cancelled) this.#context.report(error, 'sign');
      return undefined;
    }
  }

  async #submit(outgoing: OutgoingSubmission): Promise<SubmissionReceipt | undefined> {
    this.#patch({busy: 'sending', problem: undefined});
    try {
      return await this.#context.host.submit(outgoing);
    } catch (error) {
      const failure = failureOf(error);
      const {code} = failure;
      const lost = code === 'unreachable' || code === 'timeout' || code === 'unknown';
      if (!lost) this.#outgoing = undefined;
      this.#patch({busy: undefined, problem: lost ? {kind: 'send-failed'} : {kind: 'refused', ...failure}});
      this.#context.report(error, 'submit');
      return undefined;
    }
  }

  async #stillFrozen(declaration: Declaration, challenge: Challenge): Promise<boolean> {
    return (await digestJson(declaration.freeze().values, sha256)) === challenge.values;
  }

  #patch(change: Partial<Review>): void {
    const review = this.#review.peek();
    if (review !== undefined) this.#review.value = {...review, ...change};
  }
}
