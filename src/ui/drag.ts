/** A finger, pen or mouse pointer. */
export type Touch = {
  readonly id: number;
  /** Pixels from the top left of its frame. */
  readonly x: number;
  readonly y: number;
  /** ms, as an event’s `timeStamp`. */
  readonly time: number;
  readonly isFinger: boolean;
};

/** What a drag does from the moment it is taken hold of. */
export type Drag = {
  /** The pointers that are down, in the order they came down: one, or two for a pinch. */
  move(touches: readonly Touch[]): void;
  /** Puts back what was before: after Escape, or when the browser takes the touch for a scroll. */
  cancel(): void;
  /** The pointer went up where it came down. */
  click?(touch: Touch): void;
  /** The pointer went up after it had moved. */
  drop?(touch: Touch): void;
  end?(): void;
};

const origins = { left: 0, top: 0 };

export type DragOptions = {
  /** What positions count from: not the element itself, where that moves with the drag. */
  frame?: HTMLElement | 'viewport';
  /** A hand that shakes less than this, in pixels, is holding still. */
  shake?: number;
  /**
   * Pointers are captured, so that nothing else on the way hears of them, and Escape cancels. Otherwise what lies in the
   * element still gets its clicks, and the drag is followed wherever it goes all the same.
   */
  isCaptured?: boolean;
  /** So many pointers are heard at once: one more leaves what is in hand as it is. */
  pointers?: 1 | 2;
};

/**
 * Listens for drags on an element, of one pointer or two: the one recogniser of all that is dragged. `begin` is asked
 * whenever a pointer comes down, with its event, or one of two goes up; what it returns is in hand from then on.
 * @returns how to stop listening.
 */
export function onDrag(
  element: HTMLElement,
  begin: (touches: readonly Touch[], event: PointerEvent | null) => Drag | null,
  { frame, shake = 4, isCaptured = true, pointers = 2 }: DragOptions = {},
): () => void {
  let touches: Touch[] = [];
  let drag: Drag | null = null;
  let origin: Touch | null = null;
  let hasMoved = false;

  const locate = (event: PointerEvent): Touch => {
    const isOfViewport = frame === 'viewport';
    const { left, top } = isOfViewport ? origins : (frame ?? element).getBoundingClientRect();
    return {
      id: event.pointerId,
      x: event.clientX - left,
      y: event.clientY - top,
      time: event.timeStamp,
      isFinger: event.pointerType === 'touch',
    };
  };

  function down(event: PointerEvent) {
    // Its going up may have been lost.
    touches = touches.filter(({ id }) => id !== event.pointerId);
    if (event.button !== 0 || touches.length >= pointers) return;
    const touch = locate(event);
    if (isCaptured) element.setPointerCapture?.(event.pointerId);
    if (isCaptured && touches.length === 0) window.addEventListener('keydown', onEscape, true);
    touches = [...touches, touch];
    // A second finger is the start of a pinch, never a click.
    hasMoved = touches.length > 1;
    origin = touch;
    drag = begin(touches, event);
  }

  function move(event: PointerEvent) {
    if (!touches.some(({ id }) => id === event.pointerId)) return;
    const touch = locate(event);
    touches = touches.map((it) => (it.id === touch.id ? touch : it));
    if (origin && !hasMoved) hasMoved = Math.hypot(touch.x - origin.x, touch.y - origin.y) >= shake;
    if (hasMoved) drag?.move(touches);
  }

  function up(event: PointerEvent) {
    if (!touches.some(({ id }) => id === event.pointerId)) return;
    const touch = locate(event);
    touches = touches.filter(({ id }) => id !== touch.id);
    if (hasMoved) drag?.drop?.(touch);
    else drag?.click?.(touch);
    drag?.end?.();
    // The finger that stays goes on as a drag of its own, and is never a click.
    drag = drag && touches.length > 0 ? begin(touches, null) : null;
    if (touches.length === 0) window.removeEventListener('keydown', onEscape, true);
  }

  function cancel() {
    drag?.cancel();
    drag?.end?.();
    drag = null;
  }

  function lose(event: PointerEvent) {
    if (!touches.some(({ id }) => id === event.pointerId)) return;
    cancel();
    up(event);
  }

  function onEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !drag) return;
    // This Escape is spent: it must not close what lies behind as well.
    event.stopPropagation();
    event.preventDefault();
    cancel();
  }

  const undo = listen(element, { pointerdown: down });
  // A pointer that is not captured may outrun what it drags.
  const undoRest = listen(isCaptured ? element : window, {
    pointermove: move,
    pointerup: up,
    pointercancel: lose,
  });
  return () => {
    undo();
    undoRest();
    window.removeEventListener('keydown', onEscape, true);
  };
}

type Listeners = { [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };

/** Adds listeners, and returns how to remove them. They may call `preventDefault`. */
export function listen(element: HTMLElement | Window, listeners: Listeners): () => void {
  const entries = Object.entries(listeners) as [string, EventListener][];
  for (const [type, listener] of entries) element.addEventListener(type, listener, { passive: false });
  return () => {
    for (const [type, listener] of entries) element.removeEventListener(type, listener);
  };
}
