import { useId, useState } from 'react';
import { say } from '#words/share.ts';
import { type EmbedForm, withHeight } from './share-choice.ts';
import { ShareRadios } from './share-radios.tsx';

/** CSS px: lower, map and timeline have no room; higher, no screen holds it. */
const least = 320;
const most = 2000;

const choices = () =>
  [
    { value: 'follows', label: say('heightFollows') },
    { value: 'fixed', label: say('heightFixed') },
  ] as const;

type ShareHeightProps = {
  form: EmbedForm;
  onChange: (form: EmbedForm) => void;
};

/** How high the embed is. Only a script can make it follow the width, so this choice may change that of the code. */
export function ShareHeight({ form, onChange }: ShareHeightProps) {
  const { isFixed, height } = form;
  return (
    <div className="share-height">
      <ShareRadios
        legend={say('height')}
        chosen={isFixed ? 'fixed' : 'follows'}
        choices={choices()}
        onChoose={(mode) => onChange(withHeight(form, mode === 'fixed'))}
      />
      {isFixed && <PixelField height={height} onChange={(px) => onChange({ ...form, height: px })} />}
    </div>
  );
}

/** Keeps what is being typed; only a height that makes sense is told. */
function PixelField({ height, onChange }: { height: number; onChange: (height: number) => void }) {
  const id = useId();
  const [typed, setTyped] = useState(String(height));
  const isSound = (text: string) => Number(text) >= least && Number(text) <= most;
  return (
    <label className="share-pixels">
      <input
        type="number"
        aria-label={say('heightInPixels')}
        aria-describedby={id}
        aria-invalid={!isSound(typed)}
        min={least}
        max={most}
        step={10}
        value={typed}
        onChange={({ target: { value } }) => {
          setTyped(value);
          if (isSound(value)) onChange(Math.round(Number(value)));
        }}
        onBlur={() => setTyped(String(height))}
      />
      <span id={id}>{say('heightBetween', { least, most })}</span>
    </label>
  );
}
