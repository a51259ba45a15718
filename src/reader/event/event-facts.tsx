import type { ReactNode } from 'react';
import { sayDate } from '#phrases/say-date.ts';
import { sayMeasured } from '#phrases/say-distance.ts';
import type { Attribution, StatedDistance, Story, StoryEvent } from '#story/schema.ts';
import { english } from '#ui/english.ts';
import { sayStance, sayVia } from './attribution.ts';
import { sayPrecision } from './place-words.ts';

type EventProps = { story: Story; event: StoryEvent };

/** When, where and who says so: each as the source states it beside what was made of it, and why. */
export function EventFacts({ story, event }: EventProps) {
  const { when, attribution } = event.properties;
  return (
    <dl className="reader-facts">
      <Fact label="When">
        <p className="reader-value" {...english}>
          {sayDate(when.edtf)}
        </p>
        <AsStated lang={story.lang} {...when} />
      </Fact>
      <Where story={story} event={event} />
      {attribution.length > 0 && (
        <Fact label="Who says so">
          <ul className="reader-attribution">
            {attribution.map((it, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they have no ids, and no state, and one may speak twice.
              <Attributed key={i} story={story} attribution={it} />
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="reader-fact">
      <dt className="reader-label" {...english}>
        {label}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Where({ story, event }: EventProps) {
  const { geometry, properties } = event;
  const { where } = properties;
  return (
    <Fact label="Where">
      <p {...english}>
        <bdi className="reader-value" lang={where && story.lang}>
          {where?.name ?? 'Place not stated'}
        </bdi>
        , {sayPrecision(geometry, where)}
      </p>
      {where && <AsStated lang={story.lang} {...where} />}
      {where?.distances?.map((distance) => (
        <Distance
          key={distance.stated}
          distance={distance}
          measured={sayMeasured(distance, geometry)}
          lang={story.lang}
        />
      ))}
    </Fact>
  );
}

type AsStatedProps = { lang: string; stated?: string | undefined; reason?: string | undefined };

/** The words of the source, and the line that says what was made of them. */
function AsStated({ lang, stated, reason }: AsStatedProps) {
  return (
    <>
      {stated && (
        <p className="reader-stated" {...english}>
          As stated:{' '}
          <q lang={lang} dir="auto">
            {stated}
          </q>
        </p>
      )}
      {reason && (
        <p className="reader-reason" lang={lang} dir="auto">
          {reason}
        </p>
      )}
    </>
  );
}

type DistanceProps = { distance: StatedDistance; measured: string | undefined; lang: string };

/** Stated and measured side by side: both are facts, and neither corrects the other. */
function Distance({ distance, measured, lang }: DistanceProps) {
  return (
    <ul className="reader-distance">
      <li {...english}>
        Stated:{' '}
        <q lang={lang} dir="auto">
          {distance.stated}
        </q>
      </li>
      {measured && (
        <li {...english}>
          Measured: {measured}
          {measured.startsWith('about') && (
            <>
              {' '}
              of <bdi lang={lang}>{distance.from.name}</bdi>
            </>
          )}
        </li>
      )}
    </ul>
  );
}

/** One line: who says so, how they stand to it, and through whom. */
export function Attributed({ story, attribution }: { story: Story; attribution: Attribution }) {
  const { lang, sources } = story;
  const via = sayVia(attribution, sources);
  return (
    <li {...english}>
      <bdi className="reader-by" lang={lang}>
        {attribution.by}
      </bdi>{' '}
      <span className="reader-stance">{sayStance(attribution)}</span>
      {attribution.note && (
        <>
          {' '}
          <bdi lang={lang}>{attribution.note}</bdi>
        </>
      )}
      {via && (
        <span className="reader-via">
          {' '}
          via <bdi lang={lang}>{via}</bdi>
        </span>
      )}
    </li>
  );
}
