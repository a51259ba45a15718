import type { ReactNode } from 'react';
import { sayDate } from '#phrases/say-date.ts';
import { sayMeasured } from '#phrases/say-distance.ts';
import { distanceBetween } from '#story/distance.ts';
import type { Attribution, Geometry, StatedDistance, Story, StoryEvent } from '#story/schema.ts';
import { interfaceLanguage } from '#ui/interface-language.ts';
import { Said } from '#ui/said.tsx';
import { say } from '#words/event.ts';
import { sayAttribution } from './attribution.ts';
import { sayPlace } from './place-words.ts';

type EventProps = { story: Story; event: StoryEvent };

/** When, where and who says so: each as the source states it beside what was made of it, and why. */
export function EventFacts({ story, event }: EventProps) {
  const { when, attribution } = event.properties;
  return (
    <dl className="reader-facts">
      <Fact label={say('when')}>
        <p className="reader-value" {...interfaceLanguage}>
          {sayDate(when.edtf)}
        </p>
        <AsStated lang={story.lang} {...when} />
      </Fact>
      <Where story={story} event={event} />
      {attribution.length > 0 && (
        <Fact label={say('attribution')}>
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
      <dt className="reader-label" {...interfaceLanguage}>
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
    <Fact label={say('where')}>
      <p {...interfaceLanguage}>
        <Said
          of={sayPlace(geometry, where, {
            name: (name) => (
              <bdi className="reader-value" lang={where && story.lang}>
                {name}
              </bdi>
            ),
            what: (what) => <bdi lang={story.lang}>{what}</bdi>,
          })}
        />
      </p>
      {where && <AsStated lang={story.lang} {...where} />}
      {where?.distances?.map((distance) => (
        <Distance key={distance.stated} distance={distance} geometry={geometry} lang={story.lang} />
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
        <p className="reader-stated" {...interfaceLanguage}>
          <Said of={say.elements('asStated', { stated, quote: quoteIn(lang) })} />
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

/** What a source says, as a quotation. */
const quoteIn = (lang: string) => (words: ReactNode[]) => (
  <q lang={lang} dir="auto">
    {words}
  </q>
);

type DistanceProps = { distance: StatedDistance; geometry: Geometry | null; lang: string };

/** Stated and measured side by side: both are facts, and neither corrects the other. */
function Distance({ distance, geometry, lang }: DistanceProps) {
  const { from, stated } = distance;
  const measured = sayMeasured(distance, geometry);
  const isFrom = geometry?.type === 'Point' && distanceBetween(from.position, geometry.coordinates) >= 1;
  return (
    <ul className="reader-distance">
      <li {...interfaceLanguage}>
        <Said of={say.elements('statedDistance', { stated, quote: quoteIn(lang) })} />
      </li>
      {measured && (
        <li {...interfaceLanguage}>
          {isFrom ? (
            <Said
              of={say.elements('measuredFrom', {
                measured,
                place: from.name,
                name: (name) => <bdi lang={lang}>{name}</bdi>,
              })}
            />
          ) : (
            say('measured', { measured })
          )}
        </li>
      )}
    </ul>
  );
}

/** One line: who says so, how they stand to it, and through whom. */
export function Attributed({ story, attribution }: { story: Story; attribution: Attribution }) {
  const { lang, sources } = story;
  return (
    <li {...interfaceLanguage}>
      <Said
        of={sayAttribution<ReactNode>(attribution, sources, {
          by: (by) => (
            <bdi className="reader-by" lang={lang}>
              {by}
            </bdi>
          ),
          said: (note) => <bdi lang={lang}>{note}</bdi>,
          via: (words) => (
            <span className="reader-via">
              <Said of={words} />
            </span>
          ),
          name: (name) => <bdi lang={lang}>{name}</bdi>,
        })}
      />
    </li>
  );
}
