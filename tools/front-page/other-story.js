// Runs before anything is painted. The page holds the words of the front door's story; where the address asks for
// another story, they are kept out of sight until that one has come.
{
  const story = new URLSearchParams(location.search).get('story');
  if (story && story !== document.currentScript.dataset.frontDoor)
    document.documentElement.dataset.opening = 'other';
}
