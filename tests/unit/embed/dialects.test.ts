import { describe, expect, it } from 'vitest';
import { heightMessages, pymName, readSizer, sizerMessage } from '#embed/dialects.ts';

const address = 'https://maps.example/embed.html?story=fire';

describe('the height in the words of other embeds', () => {
  it('is what Datawrapper, AMP, Flourish, Embedly and pym listen for', () => {
    const [datawrapper, amp, flourish, embedly, pym] = heightMessages(640, { address, childId: 'map' });
    expect(datawrapper).toEqual({ 'datawrapper-height': { dateline: 640 } });
    expect(amp).toEqual({ sentinel: 'amp', type: 'embed-size', height: 640 });
    expect(JSON.parse(flourish as string)).toEqual({
      sender: 'Flourish',
      context: 'iframe.resize',
      method: 'resize',
      height: 640,
      src: address,
    });
    expect(JSON.parse(embedly as string)).toEqual({ context: 'iframe.resize', height: 640, src: address });
    expect(pym).toBe('pymxPYMxmapxPYMxheightxPYMx640');
  });

  it('names no address while it is not known who listens, and says nothing in pym’s words unless asked', () => {
    const messages = heightMessages(640, { address: null, childId: null });
    expect(messages).toHaveLength(4);
    expect(JSON.stringify(messages)).not.toContain('src');
  });

  it('takes pym’s name from the query, if it is a short one', () => {
    expect(pymName('?story=fire&childId=map-1')).toBe('map-1');
    expect(pymName('?story=fire')).toBeNull();
    expect(pymName(`?childId=${'x'.repeat(201)}`)).toBeNull();
  });
});

describe('iframe-resizer', () => {
  // Settings as version 4 and 5 of the parent send them: id, margin, whether it sizes the width, and so on.
  const hello =
    '[iFrameSizer]iFrameResizer0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent';

  it('says hello with its settings, of which the first is the name of the frame', () => {
    expect(readSizer(hello)).toEqual({ id: 'iFrameResizer0', event: 'init' });
  });

  it('asks for the size again', () => {
    expect(readSizer('[iFrameSizer]resize')).toEqual({ event: 'resize' });
  });

  it.each([
    ['what the page says to others', 'hello'],
    ['an object', { height: 1 }],
    ['null', null],
    ['a link into the page', '[iFrameSizer]inPageLink:#top'],
    ['settings without a name', '[iFrameSizer]:8:false'],
    ['a page of text', `[iFrameSizer]a:8:false:${'x'.repeat(2000)}`],
  ])('is not heard in %s', (_, data) => {
    expect(readSizer(data)).toBeNull();
  });

  it('gets name, height, width and what happened', () => {
    expect(sizerMessage('iFrameResizer0', 660, 800, 'init')).toBe('[iFrameSizer]iFrameResizer0:660:800:init');
  });
});
