import type { Explorer } from '#explorer/explorer.ts';
import type { MapPictures } from '#map/map-pictures.ts';
import { saveFile } from '#ui/save-file.ts';
import { composePicture } from './compose-picture.ts';

/** Saves a picture of the view as a PNG. Rejects where the browser cannot make one. */
export async function savePicture(explorer: Explorer, pictures: MapPictures | null): Promise<void> {
  const canvas = await composePicture(explorer, pictures, location.href);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the browser made no PNG of the picture');
  saveFile(blob, fileName(explorer));
}

/** Named for the story, and for the event that is selected. */
function fileName({ story, state, eventAt }: Explorer): string {
  const { selected } = state();
  return `${[story.id, selected === null ? null : eventAt(selected).id].filter(Boolean).join('-')}.png`;
}
