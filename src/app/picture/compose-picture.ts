import { sayCredits } from '#app/shell/credits.ts';
import { sayShown } from '#app/shell/say-shown.ts';
import type { Explorer } from '#explorer/explorer.ts';
import { linkToView } from '#explorer/link-to-view.ts';
import type { MapPictures } from '#map/map-pictures.ts';
import { sayDate } from '#phrases/say-date.ts';
import type { Story, StoryEvent } from '#story/schema.ts';
import { loadCrowdCode } from '#timeline/crowd-code.ts';
import { say as sayCommon } from '#words/common.ts';
import { say } from '#words/paper.ts';
import {
  type Block,
  type Column,
  fontOf,
  keyBlock,
  pictureBlock,
  stack,
  textBlock,
  token,
  withSymbol,
} from './picture-blocks.ts';
import { drawTimelineCanvas } from './timeline-canvas.ts';

/**
 * The layout, in CSS pixels. The file is 1200 points wide at 2×, so all in it is a quarter larger than on the page:
 * pictures are looked at smaller than they are.
 */
const page = { width: 960, margin: 32, pixelRatio: 2.5, map: 470, timeline: 150 } as const;
const symbolRoom = 26;

/**
 * The view as a picture: title, standfirst, the map and the timeline as they stand, the event that is selected, whose
 * words and map these are, and the address. Light or dark as the page is, in a layout of its own.
 * @param address of the page.
 */
export async function composePicture(
  explorer: Explorer,
  pictures: MapPictures | null,
  address: string,
): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser has no canvas to draw the picture on');
  const width = page.width - 2 * page.margin;
  const isRtl = document.documentElement.dir === 'rtl';
  const column: Column = { context, left: page.margin, width, isRtl };
  const [map] = await Promise.all([
    pictures?.draw({ width, height: page.map, pixelRatio: page.pixelRatio }).catch(() => null) ?? null,
    fontsFor(explorer.story),
    // Mostly here already; without it the picture says that the timeline is missing.
    loadCrowdCode(explorer).catch(() => null),
  ]);
  const all = stack(blocksOf(column, explorer, map, address), page.margin / 2);
  const height = Math.ceil(all.height + 2 * page.margin);
  // A new size forgets all settings of the context: blocks were measured before, and are drawn after.
  canvas.width = page.width * page.pixelRatio;
  canvas.height = height * page.pixelRatio;
  context.scale(page.pixelRatio, page.pixelRatio);
  context.fillStyle = token('--color-paper');
  context.fillRect(0, 0, page.width, height);
  all.draw(page.margin);
  return canvas;
}

function blocksOf(
  column: Column,
  explorer: Explorer,
  map: HTMLCanvasElement | null,
  address: string,
): Block[] {
  const { story, state, eventAt, table } = explorer;
  const { selected } = state();
  const timeline = drawTimelineCanvas(explorer, {
    width: column.width,
    height: page.timeline,
    pixelRatio: page.pixelRatio,
    style: document.documentElement,
  });
  return [
    headBlock(column, story),
    stack([pictureBlock(column, page.map, map, say('mapMissing')), keyOf(column, explorer)], 8),
    ...(selected === null ? [] : [eventBlock(column, eventAt(selected), table.kind[selected]!)]),
    pictureBlock(column, page.timeline, timeline, say('timelineMissing')),
    creditBlock(
      column,
      [`${sayShown(explorer)} ${sayCredits(story)}`, linkToView(explorer, address)].filter(
        (it) => it !== null,
      ),
    ),
  ];
}

/** Of the kinds that are to be seen. */
function keyOf(column: Column, { story, state, kindCounts }: Explorer): Block {
  const counts = kindCounts();
  const kinds = story.kinds
    .map(({ label }, index) => ({ index, label }))
    .filter(({ index }) => counts[index]! > 0 && (state().kinds?.has(index) ?? true));
  return keyBlock(column, kinds);
}

function headBlock(column: Column, { title, summary }: Story): Block {
  const story = { family: '--font-story', mostLines: 3 } as const;
  const heading = textBlock(column, {
    ...story,
    text: title,
    size: '--text-xxl',
    weight: 600,
    color: '--color-ink',
  });
  if (!summary) return heading;
  const standfirst = textBlock(column, {
    ...story,
    text: summary,
    size: '--text-m',
    color: '--color-ink-quiet',
  });
  return stack([heading, standfirst], 6);
}

/** What is selected, as the reader panel begins: title, when, where. */
function eventBlock(column: Column, { properties }: StoryEvent, kind: number): Block {
  const { title, when, where } = properties;
  const heading = textBlock(column, {
    text: title,
    size: '--text-l',
    family: '--font-story',
    weight: 600,
    color: '--color-ink',
    mostLines: 2,
    indent: symbolRoom,
  });
  const dateline = textBlock(column, {
    text: say('whenAndWhere', {
      when: sayDate(when.edtf),
      where: where?.name ?? sayCommon('placeNotStated'),
    }),
    size: '--text-s',
    family: '--font-interface',
    color: '--color-ink-quiet',
    mostLines: 1,
    indent: symbolRoom,
  });
  return withSymbol(column, kind, stack([heading, dateline], 2));
}

function creditBlock(column: Column, lines: readonly string[]): Block {
  const quiet = {
    size: '--text-xs',
    family: '--font-interface',
    color: '--color-ink-quiet',
    mostLines: 2,
  } as const;
  return stack(
    lines.map((text) => textBlock(column, { ...quiet, text })),
    2,
  );
}

/** Letters are fetched when a page first needs them, and a canvas does not wait for them. */
async function fontsFor({ title, summary = '' }: Story): Promise<void> {
  const faces = [
    fontOf({ size: '--text-xxl', family: '--font-story', weight: 600 }),
    fontOf({ size: '--text-m', family: '--font-story' }),
    fontOf({ size: '--text-xs', family: '--font-interface' }),
  ];
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, title + summary)));
}
