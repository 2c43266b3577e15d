import { closing } from './en/closing';
import { records } from './en/records';
import { safety } from './en/safety';
import { shell } from './en/shell';
import { talk } from './en/talk';
import { vault } from './en/vault';
import { visit } from './en/visit';
import type { Texts } from './fa';

export const en: Texts = { ...shell, ...visit, ...talk, ...closing, ...vault, ...safety, ...records };
