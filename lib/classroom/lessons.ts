/** Whether a lesson is kept from the pupils of a class: those under 13 don't get one that needs a content note. */
export const hiddenFrom = (lesson: { contentNote: string | null }, under13: boolean): boolean =>
  under13 && lesson.contentNote !== null;
