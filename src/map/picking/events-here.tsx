import { useState } from 'react';
import { EventChooser } from './event-chooser.tsx';
import { EventFan } from './event-fan.tsx';
import { mostInFan } from './fan-offsets.ts';
import type { PlaceHit } from './place-finder.ts';

type EventsHereProps = { hit: PlaceHit; covered: number; onClose: () => void };

/**
 * The events at one point, to choose from. Those of a mark fan out round it, while they are few and a pointer can hover
 * over them to read their names; those of an area or line, and for a finger, are a list.
 */
export function EventsHere({ hit, covered, onClose }: EventsHereProps) {
  const { rows, at, isMark, isCut, nearer } = hit;
  const [listed, setListed] = useState<PlaceHit | null>(null);
  const isFan = isMark && rows.length <= mostInFan && listed !== hit && canHover();
  return isFan ? (
    <EventFan rows={rows} at={at} covered={covered} onClose={onClose} onList={() => setListed(hit)} />
  ) : (
    <EventChooser
      rows={rows}
      at={at}
      isCut={isCut ?? false}
      onNearer={
        nearer
          ? () => {
              onClose();
              nearer();
            }
          : null
      }
      onClose={onClose}
    />
  );
}

const canHover = (): boolean => matchMedia('(hover: hover)').matches;
