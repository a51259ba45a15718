import { useState } from 'react';
import { embedAddress } from '#embed/snippet.ts';
import { useExplorer } from '#explorer/use-explorer.ts';
import { type EmbedForm, embedChoice, heightAt, snippets, withSnippet } from './share-choice.ts';
import { ShareCopy } from './share-copy.tsx';
import { ShareHeight } from './share-height.tsx';
import { SharePreview } from './share-preview.tsx';
import { ShareRadios } from './share-radios.tsx';
import { ShareStart } from './share-start.tsx';

/** CSS px, as wide as what holds the embed. */
const widths = { phone: 360, column: 640, wide: 960 };

const widthChoices = [
  { value: 'phone', label: 'Phone' },
  { value: 'column', label: 'Column' },
  { value: 'wide', label: 'Wide' },
] as const;

const themeChoices = [
  { value: 'auto', label: 'Reader’s system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

const snippetChoices = [
  { value: 'iframe', label: 'Iframe', note: 'For any CMS: no script, one height at every width.' },
  {
    value: 'script',
    label: 'Iframe and script',
    note: 'Where scripts are allowed: its height follows its width.',
  },
  { value: 'element', label: 'Custom element', note: 'For pages of your own that steer it or listen to it.' },
] as const;

type ShareEmbedProps = { form: EmbedForm; onChange: (form: EmbedForm) => void };

/** The code that puts the story into another page, what there is to choose about it, and how it will look. */
export function ShareEmbed({ form, onChange }: ShareEmbedProps) {
  const explorer = useExplorer();
  const [width, setWidth] = useState<keyof typeof widths>('column');
  const choice = embedChoice(explorer, form, document.baseURI, document.getElementById('root')?.dataset.name);
  const change = (changed: Partial<EmbedForm>) => onChange({ ...form, ...changed });
  return (
    <div className="share-embed">
      <section className="share-seen" aria-label="Preview">
        <ShareRadios legend="Preview" chosen={width} choices={widthChoices} onChoose={setWidth} />
        <SharePreview
          address={embedAddress(choice)}
          title={choice.title}
          width={widths[width]}
          height={heightAt(form, widths[width])}
        />
      </section>
      <section className="share-made" aria-label="Options and code">
        <ShareRadios
          legend="Colours"
          chosen={form.theme}
          choices={themeChoices}
          onChoose={(theme) => change({ theme })}
        />
        <ShareStart without={form.without} onChange={(without) => change({ without })} />
        <ShareHeight form={form} onChange={onChange} />
        <ShareRadios
          legend="Code"
          chosen={form.snippet}
          choices={snippetChoices}
          onChoose={(snippet) => onChange(withSnippet(form, snippet))}
        />
        <ShareCopy
          label="Paste this into the page"
          action="Copy code"
          text={snippets[form.snippet](choice)}
          rows={8}
          isCode
        />
      </section>
    </div>
  );
}
