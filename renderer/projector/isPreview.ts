/** Whether a page is the operator's miniature: it has no seat and no connection of its own. */
export const isPreview = (search: string): boolean => new URLSearchParams(search).has('preview');
