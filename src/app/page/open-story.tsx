import { lazy, Suspense } from 'react';
import { ErrorBoundary } from '#app/shell/error-boundary.tsx';
import type { Explorer } from '#explorer/explorer.ts';
import { StoryPage } from './story-page.tsx';

const FaultPage = lazy(async () => ({ default: (await import('#app/shell/failure-page.tsx')).FaultPage }));

type OpenStoryProps = {
  explorer: Explorer;
  /** Markup: the map as the build has drawn it. */
  picture?: string | undefined;
};

/** A story on the page, and what is said where a view of it breaks. The build renders it too, without a browser. */
export function OpenStory({ explorer, picture }: OpenStoryProps) {
  return (
    <ErrorBoundary
      fallback={(error) => (
        <Suspense fallback={null}>
          <FaultPage error={error} />
        </Suspense>
      )}
    >
      <StoryPage explorer={explorer} picture={picture} />
    </ErrorBoundary>
  );
}
