import { useState } from 'react';
import { embedAddress } from '#embed/snippet.ts';
import { useExplorer } from '#explorer/use-explorer.ts';
import { say } from '#words/share.ts';
import { type EmbedForm, embedChoice, heightAt, snippets, withSnippet } from './share-choice.ts';
import { ShareCopy } from './share-copy.tsx';
import { ShareHeight } from './share-height.tsx';
import { SharePreview } from './share-preview.tsx';
import { ShareRadios } from './share-radios.tsx';
import { ShareStart } from './share-start.tsx';

/** CSS px, as wide as what holds the embed. */
const widths = { phone: 360, column: 640, wide: 960 };

const widthChoices = () =>
  [
    { value: 'phone', label: say('widthPhone') },
    { value: 'column', label: say('widthColumn') },
    { value: 'wide', label: say('widthWide') },
  ] as const;

const themeChoices = () =>
  [
    { value: 'auto', label: say('themeAuto') },
    { value: 'light', label: say('themeLight') },
    { value: 'dark', label: say('themeDark') },
  ] as const;

const snippetChoices = () =>
  [
    { value: 'iframe', label: say('codeIframe'), note: say('codeIframeNote') },
    { value: 'script', label: say('codeScript'), note: say('codeScriptNote') },
    { value: 'element', label: say('codeElement'), note: say('codeElementNote') },
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
      <section className="share-seen" aria-label={say('preview')}>
        <ShareRadios legend={say('preview')} chosen={width} choices={widthChoices()} onChoose={setWidth} />
        <SharePreview
          address={embedAddress(choice)}
          title={choice.title}
          width={widths[width]}
          height={heightAt(form, widths[width])}
        />
      </section>
      <section className="share-made" aria-label={say('optionsAndCode')}>
        <ShareRadios
          legend={say('colours')}
          chosen={form.theme}
          choices={themeChoices()}
          onChoose={(theme) => change({ theme })}
        />
        <ShareStart without={form.without} onChange={(without) => change({ without })} />
        <ShareHeight form={form} onChange={onChange} />
        <ShareRadios
          legend={say('code')}
          chosen={form.snippet}
          choices={snippetChoices()}
          onChoose={(snippet) => onChange(withSnippet(form, snippet))}
        />
        <ShareCopy
          label={say('pasteThis')}
          action={say('copyCode')}
          text={snippets[form.snippet](choice)}
          rows={8}
          isCode
        />
      </section>
    </div>
  );
}
