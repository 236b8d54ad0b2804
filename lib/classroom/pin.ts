/** Whether a text can be a student's PIN: four to eight digits. */
export const isPin = (text: string): boolean => /^[0-9]{4,8}$/.test(text);
