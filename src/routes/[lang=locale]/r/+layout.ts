// Respondents' pages carry no script at all, their error pages neither.
export const csr = false;
