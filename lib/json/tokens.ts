/** jsonc-parser's SyntaxKind and ScanError, as far as we read them: const enums, which isolated modules cannot import. */

export const openBrace = 1;
export const closeBrace = 2;
export const openBracket = 3;
export const closeBracket = 4;
export const comma = 5;
export const colon = 6;
export const nullWord = 7;
export const trueWord = 8;
export const falseWord = 9;
export const string = 10;
export const number = 11;
export const lineComment = 12;
export const blockComment = 13;
export const lineBreak = 14;
export const trivia = 15;
export const endOfText = 17;

/** The scan error of a comment without an end. */
export const unclosedComment = 1;
