/** Whether a message has something to say of a part that may be missing, as its `select` asks. */
export const yesIf = (part: string | undefined): 'yes' | 'other' => (part ? 'yes' : 'other');
