import type { Explorer } from '#explorer/explorer.ts';
import type { Theme } from './embed-options.ts';
import { answers, createInbox, type Outcome, tooEarly } from './inbox.ts';
import { type FrameWindow, openMailbox } from './mailbox.ts';
import { createOutbox } from './outbox.ts';
import type { Command, Notice } from './protocol.ts';
import { runCommand } from './run-command.ts';
import { createHeightSayer } from './say-height.ts';
import { tickOf } from './tick.ts';
import { isTellable } from './view-notices.ts';

type Frame = {
  /** CSS px that the page needs at least, whatever `frameHeight` says (large letters, long titles). */
  leastHeight(): number;
  setTheme(theme: Theme): void;
};

/** The frame’s end of the talk with the page that holds it. */
export type Conversation = {
  /** The story is here: tells of it and of what changes from now on, and does what has waited for it. */
  join(explorer: Explorer): void;
  /** The story did not open, or its page broke; until one is here, commands are answered with this message. */
  fail(message: string): void;
  /** The page may need another height than before. A change of its width or its letters is noticed without this. */
  measure(): void;
  end(): void;
};

const silence: Conversation = { join() {}, fail() {}, measure() {}, end() {} };

/**
 * Begins the talk, before the story has come: announces the height, and keeps the commands that are for the story. In
 * and out, each thing is said once per tick, and only if it has changed. Where no page holds this one it is silence.
 */
export function openConversation(frame: Frame, page: FrameWindow = window): Conversation {
  const inbox = createInbox();
  const tick = tickOf(() => work());
  let nonsense: number[] = [];
  const mailbox = openMailbox(page, {
    onCommand(command) {
      inbox.take(command);
      tick.ask();
    },
    onNonsense(call) {
      nonsense.push(call);
      tick.ask();
    },
    onForeign(data) {
      if (height.hear(data)) measure();
    },
  });
  if (!mailbox) return silence;

  const height = createHeightSayer(page, mailbox, frame.leastHeight);
  const outbox = createOutbox(mailbox);
  let explorer: Explorer | null = null;
  let failure: string | null = null;
  let isMeasureDue = false;
  let leave = () => {};

  function work() {
    const replies = [...inbox.work(attempt, post), ...answers(nonsense, 'this is no command')];
    nonsense = [];
    if (isMeasureDue) height.say();
    isMeasureDue = false;
    tellStory();
    post(replies);
  }
  function post(replies: readonly Notice[]) {
    for (const reply of replies) mailbox?.post(reply);
  }
  function attempt(command: Command): Outcome {
    if (command.type === 'hello') greet();
    else if (command.type === 'setTheme') frame.setTheme(command.theme);
    else return explorer ? runCommand(explorer, command) : (failure ?? tooEarly);
    return null;
  }
  /** A host that says hello is told all there is. */
  function greet() {
    outbox.forget();
    height.forget();
    isMeasureDue = true;
  }
  function tellStory() {
    if (explorer) {
      outbox.tellReady(explorer);
      const wait = outbox.tellView(explorer);
      if (wait > 0) tick.ask(wait);
    } else if (failure !== null) outbox.tellFailure(failure);
  }
  function measure() {
    isMeasureDue = true;
    tick.ask();
  }

  page.addEventListener('resize', measure);
  page.document.fonts?.addEventListener('loadingdone', measure);
  measure();
  return {
    join(joined) {
      leave();
      explorer = joined;
      leave = joined.subscribe((state, before) => {
        if (state.selected !== before.selected) isMeasureDue = true;
        if (isTellable(state, before)) tick.ask();
      });
      measure();
    },
    fail(message) {
      leave();
      explorer = null;
      failure = message;
      measure();
    },
    measure,
    end() {
      leave();
      mailbox.close();
      tick.stop();
      page.removeEventListener('resize', measure);
      page.document.fonts?.removeEventListener('loadingdone', measure);
    },
  };
}
