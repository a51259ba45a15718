import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { frameAttributes } from '#embed/frame-attributes.ts';
import { say } from '#words/share.ts';

/** ms for which the choices must rest before the preview opens them: it is a whole story each time. */
const restFor = 300;

type SharePreviewProps = {
  address: string;
  title: string;
  /** CSS px of the embed in a page; scaled down to the room there is. */
  width: number;
  height: number;
};

/**
 * The embed as a reader will meet it, to look at: it takes neither clicks nor focus, and a link opens it for those who
 * want to try it. Without the sandbox, which holds nothing that is of the same origin and runs scripts.
 */
export function SharePreview({ address, title, width, height }: SharePreviewProps) {
  const measured = useRef<HTMLDivElement>(null);
  const room = useRoom(measured);
  const shown = useRested(address);
  const scale = room ? Math.min(1, room.width / width, room.height / height) : 0;
  const size = { inlineSize: `${width * scale}px`, blockSize: `${height * scale}px` };
  return (
    <figure className="share-preview">
      <div className="share-room" ref={measured} />
      {/* The frame is scaled from its left side, which it must then start at. */}
      <div className="share-frame" style={size} dir="ltr" inert>
        <iframe
          // Another frame for another address: one that goes from page to page makes steps for “back”.
          key={shown}
          src={shown}
          title={title}
          width={width}
          height={height}
          style={{ transform: `scale(${scale})` }}
          allow={frameAttributes.allow}
          referrerPolicy={frameAttributes.referrerpolicy}
        />
      </div>
      <figcaption className="share-caption">
        <span>
          {scale > 0 && scale < 0.995
            ? say('sizeScaled', { width, height, scale })
            : say('size', { width, height })}
        </span>
        <a href={address} target="_blank" rel="noopener">
          {say('openInTab')}
        </a>
      </figcaption>
    </figure>
  );
}

/** The size of an element's inside, in CSS px; null until it is known. */
function useRoom(element: React.RefObject<HTMLElement | null>): { width: number; height: number } | null {
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const measure = () => setRoom({ width: watched.clientWidth, height: watched.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return room;
}

/** The newest value that has stayed for a while; the first at once. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restFor);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
