import { closing } from './fa/closing';
import { records } from './fa/records';
import { safety } from './fa/safety';
import { shell } from './fa/shell';
import { talk } from './fa/talk';
import { vault } from './fa/vault';
import { visit } from './fa/visit';

// Every sentence the field app says, in Persian. en.ts must have the same keys; the compiler sees to it.
export const fa = { ...shell, ...visit, ...talk, ...closing, ...vault, ...safety, ...records };

export type Texts = typeof fa;
